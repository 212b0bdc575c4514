import type { HijackEnd, TerminalSize } from '@berth/engine';
import { LatestSize } from './latest-size.ts';
import { OutputFeed, type Screen } from './output-feed.ts';
import type { KeptScreen } from './screen/kept-screen.ts';
import type { TerminalLine, TerminalProgram } from './terminal-program.ts';

/** Input that waits for a process which does not read: a paste of a few MiB, not more. */
const maxWaitingInput = 4 * 1024 * 1024;

interface Parts {
  readonly line: TerminalLine;
  readonly whenFull: TerminalProgram['whenFull'];
  readonly kept: KeptScreen;
  /** What stood on the screen before. */
  readonly history: Buffer | null;
}

/** A process's two-way stream: its output to a screen, keys and sizes to the process. */
export class TerminalStream {
  readonly line: TerminalLine;
  readonly #kept: KeptScreen;
  readonly #feed: OutputFeed;
  readonly #size: LatestSize;
  #waitingInput = 0;

  constructor({ line, whenFull, kept, history }: Parts) {
    this.line = line;
    this.#kept = kept;
    this.#feed = new OutputFeed({ source: line, whenFull, kept, fromBeginning: history === null });
    this.#size = new LatestSize((size) => line.resize(size));
    if (history !== null) kept.write(history);
    line.onData((chunk) => this.#feed.take(chunk));
    void line.closed.then(() => this.#feed.end());
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
    this.#feed.attach(screen, received);
  }

  detach(): void {
    this.#feed.detach();
  }

  /** Resolves when the screen has been sent everything that there is. */
  settled(): Promise<void> {
    return this.#feed.settled();
  }

  /** The screen has taken in so many bytes more. */
  acknowledge(bytes: number): void {
    this.#feed.acknowledge(bytes);
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
}
