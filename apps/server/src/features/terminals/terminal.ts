import { isEngineError, type TerminalSize } from '@berth/engine';
import type { DrawingTurns } from './screen/drawing-turns.ts';
import { KeptScreen } from './screen/kept-screen.ts';
import type { TerminalEnd, TerminalProgram } from './terminal-program.ts';
import type { TerminalScreen, TerminalSpec } from './terminal-spec.ts';
import { TerminalStream } from './terminal-stream.ts';

interface Parts {
  readonly spec: TerminalSpec;
  readonly program: TerminalProgram;
  readonly turns: DrawingTurns;
}

/**
 * One terminal: opened by its maker or its first screen, and let go of for certain when it is closed or when no screen came back
 * within the grace.
 */
export class Terminal {
  readonly spec: TerminalSpec;
  readonly kind: TerminalProgram['kind'];
  /** Resolves once, when it is over and nothing of it runs any more. */
  readonly ended: Promise<TerminalEnd>;
  readonly #program: TerminalProgram;
  readonly #kept: KeptScreen;
  readonly #settle: (end: TerminalEnd) => void;
  readonly #stopping = new AbortController();
  #opening: Promise<TerminalStream> | undefined;
  #live: TerminalStream | undefined;
  #screen: TerminalScreen | undefined;
  /** The screen that has been given all output so far. */
  #fed: TerminalScreen | undefined;
  #end: TerminalEnd | undefined;
  #closing = false;
  #grace: NodeJS.Timeout | undefined;

  constructor({ spec, program, turns }: Parts) {
    const ended = Promise.withResolvers<TerminalEnd>();
    this.spec = spec;
    this.kind = program.kind;
    this.ended = ended.promise;
    this.#program = program;
    this.#kept = new KeptScreen(spec.size, turns);
    this.#settle = ended.resolve;
    this.#waitForScreen();
  }

  get isOver(): boolean {
    return this.#end !== undefined;
  }

  /** Whether a screen shows it now. */
  get isWatched(): boolean {
    return this.#screen !== undefined;
  }

  /** Connects to the process, once. @throws EngineError where that fails; it is over then */
  async open(): Promise<void> {
    this.#opening ??= this.#open();
    await this.#opening;
  }

  /** Shows it on a screen, from where the screen was. @throws EngineError where it cannot be opened */
  async attach(screen: TerminalScreen, received: number | undefined): Promise<void> {
    clearTimeout(this.#grace);
    this.#screen?.replaced();
    this.#screen = screen;
    if (this.#end === undefined) await this.open();
    if (this.#screen !== screen) return;
    if (this.#live !== undefined) {
      screen.ready(this.#fed !== undefined);
      this.#live.attach(screen, received);
    }
    this.#fed = screen;
    if (this.#end !== undefined) await this.#sayEnd(this.#end);
  }

  /** The screen has gone; the terminal waits for another for as long as the grace. */
  detach(screen: TerminalScreen): void {
    if (this.#screen !== screen) return;
    this.#screen = undefined;
    this.#live?.detach();
    if (this.#end === undefined) this.#waitForScreen();
  }

  acknowledge(bytes: number): void {
    this.#live?.acknowledge(bytes);
  }

  /** Gives false where too much input waits for a process that does not read. */
  write(bytes: Uint8Array): boolean {
    return !this.spec.input || (this.#live?.write(bytes) ?? true);
  }

  /** Where there is a TTY the end of the input is a key of its own. */
  endInput(): void {
    if (this.spec.input && !this.spec.tty) this.#live?.endInput();
  }

  resize(size: TerminalSize): void {
    this.#live?.resize(size);
  }

  /** Ends the shell and everything it started, or detaches. Resolves when that is done. */
  async close(): Promise<TerminalEnd> {
    if (this.#end === undefined && !this.#closing) {
      this.#closing = true;
      clearTimeout(this.#grace);
      const line = await this.#opening?.catch(() => undefined);
      const code = line === undefined ? null : await this.#letGo(line);
      this.#finish({ code, reason: 'closed' });
    }
    return this.ended;
  }

  /** Stops trying to end what cannot be ended now. */
  giveUp(): void {
    this.#stopping.abort();
  }

  /** Whether something of it may still run although it is over. */
  get gaveUp(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Nobody will come back to it: its screen can go. */
  forget(): void {
    this.#kept.close();
  }

  #waitForScreen(): void {
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => void this.close(), this.spec.graceMs);
    this.#grace.unref();
  }

  async #open(): Promise<TerminalStream> {
    try {
      const opened = await this.#program.open(this.spec.size);
      const stream = new TerminalStream({ ...opened, whenFull: this.#program.whenFull, kept: this.#kept });
      this.#live = stream;
      void stream.closed.then((how) => this.#streamEnded(stream, how));
      return stream;
    } catch (error) {
      const gone = isEngineError(error, 'not_found');
      this.#finish({ code: null, reason: gone ? 'container_removed' : 'container_stopped' });
      throw error;
    }
  }

  async #streamEnded(stream: TerminalStream, how: Parameters<TerminalProgram['learnEnd']>[0]): Promise<void> {
    if (this.#closing) return;
    const end = await this.#program.learnEnd(how);
    if (this.#closing) return;
    if (end !== 'running') return this.#finish(end);
    // The way to the process is lost for good, and it may run on.
    this.#closing = true;
    this.#tell({ code: null, reason: 'engine_lost' });
    await this.#letGo(stream);
    this.#finish({ code: null, reason: 'engine_lost' });
  }

  #letGo(stream: TerminalStream): Promise<number | null> {
    return this.#program.end(stream.line, this.#stopping.signal);
  }

  #tell(end: TerminalEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    if (this.#fed === this.#screen) void this.#sayEnd(end);
  }

  /** Behind all of the output. */
  async #sayEnd(end: TerminalEnd): Promise<void> {
    const screen = this.#screen;
    await this.#live?.settled();
    if (this.#screen === screen) screen?.ended(end);
  }

  #finish(end: TerminalEnd): void {
    clearTimeout(this.#grace);
    this.#tell(end);
    this.#settle(this.#end ?? end);
  }
}
