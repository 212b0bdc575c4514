import {
  attachContainer,
  closeTerminal,
  openTerminal,
  type Terminal,
  type TerminalServerMessage,
} from '@berth/contract';
import { ApiError } from '../../../lib/api/api-error.ts';
import { call } from '../../../lib/api/call.ts';
import type { ShellWish } from '../model/shell-wish.ts';
import { forgetTerminal, rememberTerminal } from './own-terminals.ts';
import type { Screen } from './screen.ts';
import { ShellInput } from './shell-input.ts';
import { newShellState, type ShellEnd, type ShellState } from './shell-state.ts';
import { TerminalLine } from './terminal-line.ts';

let made = 0;

/**
 * One terminal with its screen: a program of its own in a container, or the container's main process. It lives on when the page
 * shows something else, until it is closed.
 */
export class Shell {
  /** Tells it from the others of this page. */
  readonly key = `shell-${++made}`;
  /** Where the screen is drawn; to be put on the page. */
  readonly host = document.createElement('div');
  readonly wish: ShellWish;
  readonly input: ShellInput;
  readonly #containerId: string;
  readonly #listeners = new Set<() => void>();
  #state = newShellState;
  #screen: Screen | null = null;
  #line: TerminalLine | null = null;
  #begun = false;
  #closed = false;

  /** `terminal`: it is there already, and is taken up again. */
  constructor(containerId: string, wish: ShellWish, terminal: Terminal | null = null) {
    this.#containerId = containerId;
    this.wish = wish;
    if (terminal !== null) this.#state = { ...newShellState, terminal };
    this.host.dataset.keys = 'off';
    this.input = new ShellInput({
      line: () => this.#line,
      screen: () => this.#screen,
      state: () => this.#state,
      change: (change) => this.change(change),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ShellState => this.#state;

  get screen(): Screen | null {
    return this.#screen;
  }

  change(change: Partial<ShellState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Opens the screen, then the terminal in its size. To be called when `host` is on the page; again does nothing. */
  async begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    try {
      const screen = await this.#openScreen();
      const terminal = this.#state.terminal ?? (await this.#make(screen.size));
      if (this.#closed) return this.#closeOnServer(terminal);
      rememberTerminal(terminal.id);
      this.change({ terminal });
      if (!terminal.tty || !terminal.input) screen.freeze();
      this.#line = this.#openLine(terminal.id, screen);
      this.input.begin();
      if (!this.host.inert) this.focus();
    } catch (error) {
      this.change({ status: 'failed', error });
    }
  }

  /** To be called whenever it was put before somebody's eyes, or taken from them. */
  seen(seen: boolean): void {
    this.#screen?.seen(seen);
  }

  focus(): void {
    this.#screen?.focus();
  }

  /** Says that no more input comes, where there is no TTY. */
  endInput(): void {
    this.#line?.send({ op: 'eof' });
  }

  /** Leaves a main process running; the screen stays, to be read. */
  detach(): void {
    const { terminal } = this.#state;
    if (terminal !== null) call(closeTerminal, { params: { terminalId: terminal.id } }).catch(() => undefined);
  }

  /** Ends a shell and everything that it started; detaches from a main process. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#line?.close();
    this.#screen?.close();
    this.host.remove();
    const { terminal, end } = this.#state;
    if (terminal !== null && end === null) this.#closeOnServer(terminal);
  }

  async #make(size: { cols: number; rows: number }): Promise<Terminal> {
    const params = { containerId: this.#containerId };
    const { wish } = this;
    if (wish.kind === 'attach') return call(attachContainer, { params, body: { start: wish.start, ...size } });
    const { command, user } = wish;
    const body = { ...size, ...(command ? { command: [...command] } : {}), ...(user ? { user } : {}) };
    return call(openTerminal, { params, body });
  }

  #closeOnServer({ id }: Terminal): void {
    forgetTerminal(id);
    // Where this does not arrive, the server's grace ends it.
    call(closeTerminal, { params: { terminalId: id } }).catch(() => undefined);
  }

  async #openScreen(): Promise<Screen> {
    const { Screen } = await import('./screen.ts');
    const screen = await Screen.open(this.host, {
      onInput: (text) => this.input.type(text),
      onBinary: (text) => this.input.binary(text),
      onPaste: (clipboard) => this.input.paste(clipboard),
      onResize: (size) => {
        this.#line?.send({ op: 'resize', ...size });
        this.change({ size });
      },
      onLink: (link) => this.change({ link }),
      onLeave: () => this.change({ leaves: this.#state.leaves + 1 }),
      onFind: () => this.change({ finding: true }),
    });
    this.#screen = screen;
    this.change({ size: screen.size });
    return screen;
  }

  #openLine(id: string, screen: Screen): TerminalLine {
    return new TerminalLine(id, {
      onOutput: (bytes, done) => screen.write(bytes, done),
      onScreen: (size, bytes, done) => screen.restore(size, bytes, done),
      onAway: () => this.change({ status: 'away' }),
      onLost: (reason) => this.#finish(reason, null),
      onMessage: (message) => this.#onMessage(message),
    });
  }

  #onMessage(message: TerminalServerMessage): void {
    if (message.op === 'ready') this.#ready();
    if (message.op === 'exit') this.#finish(message.reason, message.code);
    if (message.op === 'error') {
      this.change({ status: 'failed', error: new ApiError(message.code, 0, message.message, message) });
    }
  }

  #ready(): void {
    this.change({ status: 'open' });
    // It may have been cut off while the window changed its size.
    if (this.#screen !== null) this.#line?.send({ op: 'resize', ...this.#screen.size });
  }

  #finish(reason: ShellEnd, code: number | null): void {
    const { terminal } = this.#state;
    if (terminal !== null) forgetTerminal(terminal.id);
    this.#screen?.freeze();
    this.change({ status: 'ended', end: { reason, code }, pasting: null, paste: null });
  }
}
