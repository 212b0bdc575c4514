import type { TerminalSize } from '@berth/engine';
import { Gatherer } from './gatherer.ts';
import { flow, OutputWindow } from './output-window.ts';
import { linesAbove } from './screen/headless.ts';
import type { KeptScreen } from './screen/kept-screen.ts';
import type { TerminalProgram } from './terminal-program.ts';

/** Where a terminal is shown. */
export interface Screen {
  output(bytes: Buffer): void;
  /** In place of everything shown so far, which `offset` bytes of output led to. */
  snapshot(at: TerminalSize & { offset: number; skipped: number }, bytes: Buffer): void;
}

interface Source {
  pause(): void;
  resume(): void;
}

interface Parts {
  readonly source: Source;
  readonly whenFull: TerminalProgram['whenFull'];
  readonly kept: KeptScreen;
  /** Whether a screen without a past can be given the output from its beginning. */
  readonly fromBeginning: boolean;
}

/** Who is too slow gets a snapshot as often as this, with fewer lines above the screen. */
const slow = { everyMs: 250, linesAbove: 100 };

/**
 * Brings a process's output to its screen. With or without a screen it holds a bounded amount: beyond that a shell is made to wait,
 * which no other process notices, and a main process, which others need, is not: its screen gets a snapshot as soon as it has
 * room again.
 */
export class OutputFeed {
  readonly #source: Source;
  readonly #whenFull: TerminalProgram['whenFull'];
  readonly #kept: KeptScreen;
  readonly #window = new OutputWindow();
  readonly #unsent = new Gatherer((bytes) => this.#screen?.output(bytes));
  #screen: Screen | undefined;
  #fromBeginning: boolean;
  /** Bytes that were sent, are not acknowledged, and are not in the window: snapshots, and what was before a gap. */
  #owed = 0;
  /** Bytes that the screen was too slow for; undefined where it is not. */
  #skipped: number | undefined;
  #showing: Promise<void> | undefined;
  #shownAt = Number.NEGATIVE_INFINITY;
  #soon: NodeJS.Timeout | undefined;
  #paused = false;

  constructor({ source, whenFull, kept, fromBeginning }: Parts) {
    this.#source = source;
    this.#whenFull = whenFull;
    this.#kept = kept;
    this.#fromBeginning = fromBeginning;
  }

  /** Gives the screen everything it does not have. `received`: bytes that it has so far, where it came back. */
  attach(screen: Screen, received: number | undefined): void {
    this.#screen = screen;
    this.#owed = 0;
    this.#skipped = undefined;
    this.#showing = undefined;
    const from = received ?? (this.#fromBeginning ? 0 : -1);
    this.#fromBeginning = false;
    if (this.#window.holds(from)) {
      this.#window.acknowledge(from);
      this.#sendPending();
    } else this.#show(linesAbove);
    this.#flow();
  }

  detach(): void {
    this.#screen = undefined;
    this.#showing = undefined;
    this.#unsent.drop();
  }

  take(chunk: Buffer): void {
    this.#kept.write(chunk);
    if (this.#skipped !== undefined) {
      this.#skipped += chunk.length;
      this.#window.skip(chunk.length);
      return;
    }
    this.#window.push(chunk);
    if (this.#screen !== undefined && this.#showing === undefined) this.#unsent.push(chunk);
    this.#flow();
  }

  /** The screen has taken in so many bytes more. */
  acknowledge(bytes: number): void {
    const owed = Math.min(bytes, this.#owed);
    this.#owed -= owed;
    this.#window.acknowledgeMore(bytes - owed);
    this.#flow();
  }

  /** Nothing more comes: a screen that was too slow gets the last of it all the same. */
  end(): void {
    this.#unsent.flush();
    if (this.#skipped !== undefined && this.#showing === undefined) this.#show(linesAbove);
  }

  /** Resolves when the screen has been sent everything that there is. */
  async settled(): Promise<void> {
    this.#unsent.flush();
    while (this.#showing !== undefined) await this.#showing;
  }

  #sendPending(): void {
    this.#unsent.drop();
    this.#unsent.push(this.#window.pending());
    this.#unsent.flush();
  }

  /** Sends a snapshot in place of all output so far, then the output that came meanwhile. */
  #show(lines: number): void {
    const screen = this.#screen;
    const skipped = this.#skipped ?? 0;
    this.#skipped = undefined;
    this.#unsent.drop();
    this.#window.skip(0);
    const offset = this.#window.end;
    this.#shownAt = performance.now();
    const showing = this.#kept.snapshot(lines).then(({ size, bytes }) => {
      if (this.#showing !== showing) return;
      this.#showing = undefined;
      this.#owed += bytes.length;
      screen?.snapshot({ ...size, offset, skipped }, bytes);
      if (this.#skipped === undefined) this.#sendPending();
      this.#flow();
    });
    this.#showing = showing;
  }

  #showSoon(): void {
    if (this.#screen === undefined || this.#showing !== undefined) return;
    const due = Math.max(0, this.#shownAt + slow.everyMs - performance.now());
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      if (this.#skipped !== undefined && this.#showing === undefined) this.#show(slow.linesAbove);
    }, due);
  }

  #flow(): void {
    const held = this.#window.size + this.#owed;
    if (this.#whenFull === 'skip') {
      if (this.#skipped === undefined && held >= flow.high) this.#leaveOut();
      else if (this.#skipped !== undefined && held < flow.low) this.#showSoon();
    } else if (!this.#paused && held >= flow.high) {
      this.#paused = true;
      this.#source.pause();
    } else if (this.#paused && held < flow.low) {
      this.#paused = false;
      this.#source.resume();
    }
  }

  /** From here on the screen gets nothing until it has room: then it gets a snapshot. */
  #leaveOut(): void {
    const held = this.#window.size;
    const sent = this.#showing === undefined;
    if (this.#screen !== undefined) {
      if (sent) this.#unsent.flush();
      this.#owed += sent ? held : 0;
      this.#skipped = sent ? 0 : held;
    }
    this.#window.skip(0);
  }
}
