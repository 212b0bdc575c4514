import { closeTerminal, openTerminal, type TerminalServerMessage } from '@berth/contract';
import { ApiError } from '../../../lib/api/api-error.ts';
import { call } from '../../../lib/api/call.ts';
import { binaryChunks, inputChunks, withControl } from '../model/input.ts';
import type { Screen } from './screen.ts';
import { TerminalLine } from './terminal-line.ts';

/** What somebody wants to run; empty is the best shell that is there, as the image's own user. */
export interface ShellWish {
  command: string[] | null;
  user: string | null;
}

export type ShellEnd = Extract<TerminalServerMessage, { op: 'exit' }>['reason'] | 'lost' | 'forbidden';

/** What the page shows besides the screen; a new object with every change. */
export interface ShellState {
  status: 'opening' | 'open' | 'away' | 'ended' | 'failed';
  command: readonly string[] | null;
  size: { cols: number; rows: number } | null;
  end: { reason: ShellEnd; code: number | null } | null;
  /** Why it could not be opened. */
  error: unknown;
  /** The next key goes with Control. */
  control: boolean;
  /** A link that somebody clicked, and that is to be asked about. */
  link: string | null;
  /** How often the keyboard wanted to leave the terminal. */
  leaves: number;
}

const closed: ShellState = {
  status: 'opening',
  command: null,
  size: null,
  end: null,
  error: null,
  control: false,
  link: null,
  leaves: 0,
};

/** One shell in a container with its screen. It lives on when the page shows something else, until it is closed. */
export class Shell {
  /** Where the screen is drawn; to be put on the page. */
  readonly host = document.createElement('div');
  readonly wish: ShellWish;
  readonly #containerId: string;
  readonly #listeners = new Set<() => void>();
  #state = closed;
  #screen: Screen | null = null;
  #line: TerminalLine | null = null;
  #id: string | null = null;
  #begun = false;
  #closed = false;

  constructor(containerId: string, wish: ShellWish) {
    this.#containerId = containerId;
    this.wish = wish;
    this.host.dataset.keys = 'off';
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ShellState => this.#state;

  /** Opens the screen, then the shell in its size. To be called when `host` is on the page; again does nothing. */
  async begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    try {
      const screen = await this.#openScreen();
      const { command, user } = this.wish;
      const body = { ...screen.size, ...(command ? { command } : {}), ...(user ? { user } : {}) };
      const made = await call(openTerminal, { params: { containerId: this.#containerId }, body });
      this.#id = made.id;
      if (this.#closed) return this.#endOnServer();
      this.#change({ command: made.command });
      this.#line = this.#openLine(made.id, screen);
    } catch (error) {
      this.#change({ status: 'failed', error });
    }
  }

  type(text: string): void {
    const typed = this.#state.control ? withControl(text) : text;
    if (this.#state.control) this.#change({ control: false });
    this.#line?.sendBytes(inputChunks(typed));
  }

  paste(text: string): void {
    this.#screen?.paste(text);
  }

  focus(): void {
    this.#screen?.focus();
  }

  toggleControl(): void {
    this.#change({ control: !this.#state.control });
    this.focus();
  }

  forgetLink(): void {
    this.#change({ link: null });
    this.focus();
  }

  /** Ends the shell and everything that it started. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#line?.close();
    this.#screen?.close();
    this.host.remove();
    if (this.#id !== null && this.#state.end === null) this.#endOnServer();
  }

  #endOnServer(): void {
    const params = { terminalId: this.#id ?? '' };
    // Where this does not arrive, the server's grace ends the shell.
    call(closeTerminal, { params }).catch(() => undefined);
  }

  async #openScreen(): Promise<Screen> {
    const { Screen } = await import('./screen.ts');
    const screen = await Screen.open(this.host, {
      onInput: (text) => this.type(text),
      onBinary: (text) => this.#line?.sendBytes(binaryChunks(text)),
      onResize: (size) => {
        this.#line?.send({ op: 'resize', ...size });
        this.#change({ size });
      },
      onLink: (link) => this.#change({ link }),
      onLeave: () => this.#change({ leaves: this.#state.leaves + 1 }),
    });
    this.#screen = screen;
    this.#change({ size: screen.size });
    return screen;
  }

  #openLine(id: string, screen: Screen): TerminalLine {
    return new TerminalLine(id, {
      onOutput: (bytes, done) => screen.write(bytes, done),
      onAway: () => this.#change({ status: 'away' }),
      onLost: (reason) => this.#finish(reason === 'gone' ? 'lost' : 'forbidden', null),
      onMessage: (message) => {
        if (message.op === 'ready') this.#ready(message.resumed);
        if (message.op === 'exit') this.#finish(message.reason, message.code);
        if (message.op === 'error') {
          this.#change({ status: 'failed', error: new ApiError(message.code, 0, message.message, message) });
        }
      },
    });
  }

  #ready(resumed: boolean): void {
    this.#change({ status: 'open' });
    // It may have been cut off while the window changed its size.
    if (this.#screen !== null) this.#line?.send({ op: 'resize', ...this.#screen.size });
    if (!resumed) this.focus();
  }

  #finish(reason: ShellEnd, code: number | null): void {
    this.#screen?.freeze();
    this.#change({ status: 'ended', end: { reason, code } });
  }

  #change(change: Partial<ShellState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
