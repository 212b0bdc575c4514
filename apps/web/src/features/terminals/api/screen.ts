import '@xterm/xterm/css/xterm.css';
import { FitAddon } from '@xterm/addon-fit';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { type ITerminalOptions, Terminal } from '@xterm/xterm';
import { copyText } from '../../../ui/parts/copy-text.ts';
import { safeLink } from '../model/safe-link.ts';
import { terminalTheme } from '../model/terminal-theme.ts';

const fontSize = 12.5;
const fontFamily = '"JBMono", "Noto Sans Mono CJK SC", ui-monospace, monospace';
const resizeMs = 80;

export interface ScreenEvents {
  onInput(text: string): void;
  onBinary(text: string): void;
  onResize(size: { cols: number; rows: number }): void;
  /** A link of http or https was clicked; nothing has been opened. */
  onLink(url: string): void;
  /** The keyboard shall leave the terminal. */
  onLeave(): void;
}

/** A terminal on the page. Whatever runs in it is not trusted: it can neither open links, nor read or write the clipboard. */
export class Screen {
  readonly #terminal: Terminal;
  readonly #fit = new FitAddon();
  readonly #ends: (() => void)[] = [];

  /** Draws into `host`, which must be on the page. */
  static async open(host: HTMLElement, events: ScreenEvents): Promise<Screen> {
    await document.fonts.load(`${fontSize}px JBMono`).catch(() => []);
    return new Screen(host, events);
  }

  private constructor(host: HTMLElement, events: ScreenEvents) {
    const onLink = (_event: MouseEvent, uri: string) => {
      const url = safeLink(uri);
      if (url !== null) events.onLink(url);
    };
    const options: ITerminalOptions = {
      fontFamily,
      fontSize,
      lineHeight: 1.2,
      scrollback: 5000,
      cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      minimumContrastRatio: 4.5,
      macOptionIsMeta: true,
      linkHandler: { activate: onLink, allowNonHttpProtocols: false },
      theme: terminalTheme(getComputedStyle(document.documentElement)),
    };
    const terminal = new Terminal(options);
    this.#terminal = terminal;
    terminal.loadAddon(this.#fit);
    terminal.loadAddon(new WebLinksAddon(onLink));
    // The clipboard belongs to the person.
    terminal.parser.registerOscHandler(52, () => true);
    terminal.attachCustomKeyEventHandler((event) => this.#key(event, events));
    terminal.onData(events.onInput);
    terminal.onBinary(events.onBinary);
    terminal.open(host);
    this.#follow(host, events);
    this.#fit.fit();
  }

  get size(): { cols: number; rows: number } {
    return { cols: Math.max(2, this.#terminal.cols), rows: Math.max(2, this.#terminal.rows) };
  }

  write(bytes: Uint8Array, done: () => void): void {
    this.#terminal.write(bytes, done);
  }

  focus(): void {
    this.#terminal.focus();
  }

  paste(text: string): void {
    this.#terminal.paste(text);
  }

  /** Takes no input any more, but can still be read and copied from. */
  freeze(): void {
    this.#terminal.options.disableStdin = true;
    this.#terminal.options.cursorBlink = false;
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#terminal.dispose();
  }

  #follow(host: HTMLElement, events: ScreenEvents): void {
    const fit = new ResizeObserver(() => {
      if (host.clientWidth > 0 && host.clientHeight > 0) this.#fit.fit();
    });
    fit.observe(host);
    const theme = new MutationObserver(() => {
      this.#terminal.options.theme = terminalTheme(getComputedStyle(document.documentElement));
    });
    theme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#terminal.onResize(() => {
      clearTimeout(timer);
      timer = setTimeout(() => events.onResize(this.size), resizeMs);
    });
    this.#ends.push(
      () => fit.disconnect(),
      () => theme.disconnect(),
      () => clearTimeout(timer),
    );
  }

  /** Ctrl Shift L leaves, Ctrl Shift C copies, as does Ctrl C where something is selected; pasting is the browser's. */
  #key(event: KeyboardEvent, events: ScreenEvents): boolean {
    if (!event.ctrlKey || event.altKey || event.metaKey) return true;
    const key = event.key.toLowerCase();
    if (event.shiftKey && key === 'v') return false;
    const copies = key === 'c' && (event.shiftKey || this.#terminal.hasSelection());
    const leaves = key === 'l' && event.shiftKey;
    if (!copies && !leaves) return true;
    event.preventDefault();
    if (event.type === 'keydown') {
      if (leaves) events.onLeave();
      else void copyText(this.#terminal.getSelection());
    }
    return false;
  }
}
