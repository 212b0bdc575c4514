import '@xterm/xterm/css/xterm.css';
import { FitAddon } from '@xterm/addon-fit';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { type ITerminalOptions, Terminal } from '@xterm/xterm';
import { safeLink } from '../model/safe-link.ts';
import { terminalSettings } from '../model/terminal-settings.ts';
import { boundRepeats } from './screen-bounds.ts';
import { followSize } from './screen-fit.ts';
import { belongsToProgram, type KeyEvents } from './screen-keys.ts';
import { applyLook, followLook } from './screen-look.ts';
import { ScreenRenderer } from './screen-renderer.ts';
import { ScreenSearch } from './screen-search.ts';

const fontSize = 12.5;
const fontFamily = '"JBMono", "Noto Sans Mono CJK SC", ui-monospace, monospace';

export interface ScreenEvents extends KeyEvents {
  onInput(text: string): void;
  onBinary(text: string): void;
  /** The browser pastes: nothing has been sent. */
  onPaste(clipboard: string): void;
  onResize(size: { cols: number; rows: number }): void;
  /** A link of http or https was clicked; nothing has been opened. */
  onLink(url: string): void;
}

/** A terminal on the page. Whatever runs in it is not trusted: it can neither open links, nor read or write the clipboard. */
export class Screen {
  readonly search: ScreenSearch;
  readonly #host: HTMLElement;
  readonly #terminal: Terminal;
  readonly #fit = new FitAddon();
  readonly #renderer: ScreenRenderer;
  readonly #ends: (() => void)[] = [];

  /** Draws into `host`, which must be on the page. */
  static async open(host: HTMLElement, events: ScreenEvents): Promise<Screen> {
    await document.fonts.load(`${fontSize}px JBMono`).catch(() => []);
    return new Screen(host, events);
  }

  private constructor(host: HTMLElement, events: ScreenEvents) {
    this.#host = host;
    const onLink = (_event: MouseEvent, uri: string) => {
      const url = safeLink(uri);
      if (url !== null) events.onLink(url);
    };
    const terminal = new Terminal(options(onLink));
    this.#terminal = terminal;
    terminal.loadAddon(this.#fit);
    terminal.loadAddon(new WebLinksAddon(onLink));
    // The clipboard belongs to the person.
    terminal.parser.registerOscHandler(52, () => true);
    boundRepeats(terminal);
    terminal.attachCustomKeyEventHandler((event) => belongsToProgram(event, terminal, events));
    terminal.onData(events.onInput);
    terminal.onBinary(events.onBinary);
    terminal.open(host);
    this.search = new ScreenSearch(terminal, host);
    this.#renderer = new ScreenRenderer(terminal, host, () => {
      if (host.isConnected) this.#fit.fit();
    });
    this.#look();
    this.#ends.push(
      followSize(host, terminal, this.#fit, () => events.onResize(this.size)),
      followLook(() => this.#look()),
      followPaste(host, events.onPaste),
    );
    this.#fit.fit();
  }

  get size(): { cols: number; rows: number } {
    return { cols: Math.max(2, this.#terminal.cols), rows: Math.max(2, this.#terminal.rows) };
  }

  /** Whether the program asked to be told what is pasted. */
  get bracketsPastes(): boolean {
    return this.#terminal.modes.bracketedPasteMode;
  }

  write(bytes: Uint8Array, done: () => void): void {
    this.#terminal.write(bytes, done);
  }

  /** Draws anew, in the size in which it was drawn elsewhere, and then takes the size of its place again. */
  restore({ cols, rows }: { cols: number; rows: number }, bytes: Uint8Array, done: () => void): void {
    // Behind what is still to be drawn.
    this.#terminal.write('', () => {
      this.#terminal.reset();
      this.#terminal.resize(cols, rows);
    });
    this.#terminal.write(bytes, () => {
      this.#fit.fit();
      done();
    });
  }

  focus(): void {
    this.#terminal.focus();
  }

  /** To be called whenever the host was put on the page, or taken from it. */
  seen(seen: boolean): void {
    if (seen) this.#look();
    else void this.#renderer.draw({ seen, gpu: false });
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

  #look(): void {
    applyLook(this.#host, this.#terminal);
    void this.#renderer.draw({ seen: this.#host.isConnected, gpu: terminalSettings().gpu });
  }
}

function options(onLink: (event: MouseEvent, uri: string) => void): ITerminalOptions {
  return {
    fontFamily,
    fontSize,
    lineHeight: 1.1,
    scrollback: 5000,
    cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    minimumContrastRatio: 4.5,
    macOptionIsMeta: true,
    // Marks of what was searched for.
    allowProposedApi: true,
    linkHandler: { activate: onLink, allowNonHttpProtocols: false },
  };
}

/** Takes a paste before xterm does. Gives the end of it. */
function followPaste(host: HTMLElement, onPaste: (clipboard: string) => void): () => void {
  const take = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onPaste(event.clipboardData?.getData('text/plain') ?? '');
  };
  host.addEventListener('paste', take, true);
  return () => host.removeEventListener('paste', take, true);
}
