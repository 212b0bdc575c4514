import { setTimeout as sleep } from 'node:timers/promises';
import { type Engine, isEngineError, type TerminalSize } from '@berth/engine';
import { endShell } from './end-shell.ts';
import type { HostReach } from './host-reach.ts';
import { learnShellEnd, type ShellEnd } from './shell-end.ts';
import { type Screen, type ShellStream, startShell } from './shell-stream.ts';

export interface TerminalScreen extends Screen {
  /** The shell runs; its output follows. `resumed`: it ran already. */
  ready(resumed: boolean): void;
  ended(end: ShellEnd): void;
  /** Another page of the same session shows the terminal now. */
  replaced(): void;
}

export interface TerminalSpec {
  readonly id: string;
  readonly containerId: string;
  readonly startedAt: Date;
  readonly execId: string;
  readonly command: readonly string[];
  readonly user: string | undefined;
  readonly size: TerminalSize;
  /** What of the host it reaches: watching it needs the same right as starting it. */
  readonly reach: readonly HostReach[];
  /** How long the shell waits for a screen to come back: milliseconds. */
  readonly graceMs: number;
}

/** Milliseconds between tries to end what cannot be ended now, as in a paused container. */
const retryMs = { first: 1000, longest: 30_000 };

/**
 * One shell: prepared by its maker, started by its first screen, and ended for certain when it is closed or when no screen
 * came back within the grace.
 */
export class Terminal {
  readonly spec: TerminalSpec;
  /** Resolves once, when the shell has ended and nothing of it runs any more. */
  readonly ended: Promise<ShellEnd>;
  readonly #engine: Engine;
  readonly #settle: (end: ShellEnd) => void;
  readonly #stopping = new AbortController();
  #shell: Promise<ShellStream> | undefined;
  #live: ShellStream | undefined;
  #screen: TerminalScreen | undefined;
  #end: ShellEnd | undefined;
  #closing = false;
  #grace: NodeJS.Timeout | undefined;

  constructor(engine: Engine, spec: TerminalSpec) {
    const ended = Promise.withResolvers<ShellEnd>();
    this.#engine = engine;
    this.spec = spec;
    this.ended = ended.promise;
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

  /** Shows the shell on a screen, from where the screen was; the first one starts it. @throws EngineError where that fails */
  async attach(screen: TerminalScreen, received: number | undefined): Promise<void> {
    clearTimeout(this.#grace);
    this.#screen?.replaced();
    this.#screen = screen;
    if (this.#end !== undefined) return screen.ended(this.#end);
    const resumed = this.#shell !== undefined;
    this.#shell ??= this.#start();
    const shell = await this.#shell;
    if (this.#screen !== screen || this.#end !== undefined) return;
    screen.ready(resumed);
    shell.attach(screen, received);
  }

  /** The screen has gone; the shell waits for another for as long as the grace. */
  detach(screen: TerminalScreen): void {
    if (this.#screen !== screen) return;
    this.#screen = undefined;
    this.#live?.detach();
    if (this.#end === undefined) this.#waitForScreen();
  }

  acknowledge(bytes: number): void {
    this.#live?.acknowledge(bytes);
  }

  /** Gives false where too much input waits for a shell that does not read. */
  write(bytes: Uint8Array): boolean {
    return this.#live?.write(bytes) ?? true;
  }

  resize(size: TerminalSize): void {
    this.#live?.resize(size);
  }

  /** Ends the shell and everything it started. Resolves when that is done. */
  async close(): Promise<ShellEnd> {
    if (this.#end === undefined && !this.#closing) {
      this.#closing = true;
      clearTimeout(this.#grace);
      const shell = await this.#shell?.catch(() => undefined);
      if (shell !== undefined) await this.#reap(shell);
      this.#finish({ code: await this.#exitCode(), reason: 'closed' });
    }
    return this.ended;
  }

  /** Stops trying to end what cannot be ended now. */
  giveUp(): void {
    this.#stopping.abort();
  }

  #waitForScreen(): void {
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => void this.close(), this.spec.graceMs);
    this.#grace.unref();
  }

  async #start(): Promise<ShellStream> {
    try {
      const shell = await startShell(this.#engine, this.spec.execId, this.spec.size);
      this.#live = shell;
      void shell.closed.then(() => this.#streamEnded(shell));
      return shell;
    } catch (error) {
      this.#finish({
        code: null,
        reason: isEngineError(error, 'not_found') ? 'container_removed' : 'container_stopped',
      });
      throw error;
    }
  }

  async #streamEnded(shell: ShellStream): Promise<void> {
    if (this.#closing) return;
    const end = await learnShellEnd(this.#engine, this.spec);
    if (this.#closing) return;
    if (end !== 'running' && end.reason !== 'engine_lost') return this.#finish(end);
    // The way to the shell is lost for good, and it may run on.
    this.#closing = true;
    this.#tell({ code: null, reason: 'engine_lost' });
    await this.#reap(shell);
    this.#finish({ code: null, reason: 'engine_lost' });
  }

  async #reap(shell: ShellStream): Promise<void> {
    const { id, containerId, execId, user } = this.spec;
    const { signal } = this.#stopping;
    // Ctrl-C, Ctrl-\ and the end of input.
    const interrupt = () => shell.write('\x03\x1c\x04');
    let delay = retryMs.first;
    while (!(await endShell(this.#engine, { terminalId: id, containerId, execId, user, interrupt }))) {
      await sleep(delay, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) break;
      delay = Math.min(delay * 2, retryMs.longest);
    }
    shell.destroy();
  }

  async #exitCode(): Promise<number | null> {
    const exec = await this.#engine.exec.inspect(this.spec.execId).catch(() => undefined);
    return exec?.exitCode ?? null;
  }

  #tell(end: ShellEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#screen?.ended(end);
  }

  #finish(end: ShellEnd): void {
    clearTimeout(this.#grace);
    this.#tell(end);
    this.#settle(this.#end ?? end);
  }
}
