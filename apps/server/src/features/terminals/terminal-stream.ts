import type { HijackEnd, TerminalSize } from '@berth/engine';
import { LatestSize } from './latest-size.ts';
import { flow, OutputWindow } from './output-window.ts';
import { linesAbove } from './screen/headless.ts';
import type { KeptScreen } from './screen/kept-screen.ts';
import type { TerminalLine, TerminalProgram } from './terminal-program.ts';

/** Where a terminal is shown. */
export interface Screen {
  output(bytes: Buffer): void;
  /** In place of everything shown so far, which `offset` bytes of output led to. */
  snapshot(at: TerminalSize & { offset: number; skipped: number }, bytes: Buffer): void;
}

/** A terminal's output comes in scraps of some hundred bytes: those of so many milliseconds go out together. */
const gatherMs = 4;

/** Input that waits for a process which does not read: a paste of a few MiB, not more. */
const maxWaitingInput = 4 * 1024 * 1024;

/** Who is too slow gets a snapshot as often as this, with fewer lines above the screen. */
const slow = { everyMs: 250, linesAbove: 100 };

interface Parts {
  readonly line: TerminalLine;
  readonly whenFull: TerminalProgram['whenFull'];
  readonly kept: KeptScreen;
  /** What stood on the screen before. */
  readonly history: Buffer | null;
}

/**
 * A process's two-way stream, and what its screen has not acknowledged of the output. With or without a screen it holds a bounded
 * amount: beyond that a shell is made to wait, which no other process notices, and a main process, which others need, is not:
 * its screen gets a snapshot as soon as it has room again.
 */
export class TerminalStream {
  readonly line: TerminalLine;
  readonly #whenFull: TerminalProgram['whenFull'];
  readonly #kept: KeptScreen;
  readonly #size: LatestSize;
  readonly #window = new OutputWindow();
  #screen: Screen | undefined;
  /** Whether a screen without a past can be given the output from its beginning. */
  #untold: boolean;
  #unsent: Buffer[] = [];
  /** Bytes that were sent, are not acknowledged, and are not in the window: snapshots, and what was before a gap. */
  #owed = 0;
  /** Bytes that the screen was too slow for; undefined where it is not. */
  #skipped: number | undefined;
  #showing: Promise<void> | undefined;
  #shownAt = Number.NEGATIVE_INFINITY;
  #soon: NodeJS.Timeout | undefined;
  #sentAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #paused = false;
  #waitingInput = 0;

  constructor({ line, whenFull, kept, history }: Parts) {
    this.line = line;
    this.#whenFull = whenFull;
    this.#kept = kept;
    this.#untold = history === null;
    if (history !== null) kept.write(history);
    this.#size = new LatestSize((size) => line.resize(size));
    line.onData((chunk) => this.#take(chunk));
    void line.closed.then(() => this.#lastWords());
    line.onDrain(() => {
      this.#waitingInput = 0;
    });
  }

  /** Resolves when the engine ended it, or the connection to the engine broke. */
  get closed(): Promise<HijackEnd> {
    return this.line.closed;
  }

  /** Gives the screen everything it does not have. `received`: bytes that it has so far, where it came back. */
  attach(screen: Screen, received: number | undefined): void {
    this.#screen = screen;
    this.#owed = 0;
    this.#skipped = undefined;
    this.#showing = undefined;
    const from = received ?? (this.#untold ? 0 : -1);
    this.#untold = false;
    if (this.#window.holds(from)) {
      this.#window.acknowledge(from);
      this.#sendPending();
    } else this.#show(linesAbove);
    this.#flow();
  }

  detach(): void {
    this.#screen = undefined;
    this.#showing = undefined;
    this.#unsent = [];
  }

  /** Resolves when the screen has been sent everything that there is. */
  async settled(): Promise<void> {
    this.#send();
    while (this.#showing !== undefined) await this.#showing;
  }

  /** The screen has taken in so many bytes more. */
  acknowledge(bytes: number): void {
    const owed = Math.min(bytes, this.#owed);
    this.#owed -= owed;
    this.#window.acknowledgeMore(bytes - owed);
    this.#flow();
  }

  /** Gives false where the process has not read so much input that this was not taken. */
  write(bytes: Uint8Array | string): boolean {
    if (this.#waitingInput > maxWaitingInput) return false;
    if (!this.line.write(bytes)) this.#waitingInput += bytes.length;
    return true;
  }

  endInput(): void {
    this.line.end();
  }

  resize(size: TerminalSize): void {
    this.#kept.resize(size);
    this.#size.set(size);
  }

  #take(chunk: Buffer): void {
    this.#kept.write(chunk);
    if (this.#skipped !== undefined) {
      this.#skipped += chunk.length;
      this.#window.skip(chunk.length);
      return;
    }
    this.#window.push(chunk);
    if (this.#screen !== undefined && this.#showing === undefined) this.#unsent.push(chunk);
    this.#flow();
    if (this.#unsent.length === 0) return;
    const due = this.#sentAt + gatherMs - performance.now();
    // A lone scrap, as the echo of a key, goes at once.
    if (due <= 0) this.#send();
    else this.#timer ??= setTimeout(() => this.#send(), due);
  }

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sentAt = performance.now();
    const bytes = Buffer.concat(this.#unsent);
    this.#unsent = [];
    if (bytes.length > 0) this.#screen?.output(bytes);
  }

  #sendPending(): void {
    this.#unsent = [this.#window.pending()];
    this.#send();
  }

  #showSoon(): void {
    if (this.#screen === undefined || this.#showing !== undefined) return;
    this.#soon ??= setTimeout(
      () => {
        this.#soon = undefined;
        if (this.#skipped !== undefined && this.#showing === undefined) this.#show(slow.linesAbove);
      },
      Math.max(0, this.#shownAt + slow.everyMs - performance.now()),
    );
  }

  /** Sends a snapshot in place of all output so far, then the output that came meanwhile. */
  #show(lines: number): void {
    const screen = this.#screen;
    const skipped = this.#skipped ?? 0;
    this.#skipped = undefined;
    this.#unsent = [];
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

  #flow(): void {
    const held = this.#window.size + this.#owed;
    if (this.#whenFull === 'skip') {
      if (this.#skipped === undefined && held >= flow.high) this.#leaveOut();
      else if (this.#skipped !== undefined && held < flow.low) this.#showSoon();
    } else if (!this.#paused && held >= flow.high) {
      this.#paused = true;
      this.line.pause();
    } else if (this.#paused && held < flow.low) {
      this.#paused = false;
      this.line.resume();
    }
  }

  /** From here on the screen gets nothing until it has room: then it gets a snapshot. */
  #leaveOut(): void {
    const unsent = this.#window.size;
    if (this.#screen !== undefined) {
      const sent = this.#showing === undefined;
      if (sent) this.#send();
      this.#owed += sent ? unsent : 0;
      this.#skipped = sent ? 0 : unsent;
    }
    this.#window.skip(0);
  }

  /** Nothing more comes: a screen that was too slow gets the last of it all the same. */
  #lastWords(): void {
    this.#send();
    if (this.#skipped !== undefined && this.#showing === undefined) this.#show(linesAbove);
  }
}
