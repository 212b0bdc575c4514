import { Demultiplexer, ENGINE, STDERR } from './demultiplexer.ts';
import { NewlineFinder } from './newline-finder.ts';
import { PendingLine } from './pending-line.ts';
import type { LineScanner, OnLine } from './scanned-line.ts';
import { timestampLength } from './timestamp.ts';

const RETURN = 0x0d;

/**
 * Lines of a container without a TTY. The engine cuts lines at 16 KiB into records, one a frame; all of one line carry
 * the timestamp of its first (docker/cli#4941). Pieces are joined per stream, since the other may come in between.
 */
export class FramedBytes implements LineScanner {
  records = 0;
  readonly #timestamps: boolean;
  readonly #maxLineBytes: number;
  readonly #onLine: OnLine;
  readonly #stdout: PendingLine;
  readonly #stderr: PendingLine;
  readonly #engine: PendingLine;
  readonly #newlines = new NewlineFinder();
  readonly #demultiplexer = new Demultiplexer((stream, buffer, start, end) => this.#frame(stream, buffer, start, end));

  constructor(timestamps: boolean, maxLineBytes: number, onLine: OnLine) {
    this.#timestamps = timestamps;
    this.#maxLineBytes = maxLineBytes;
    this.#onLine = onLine;
    this.#stdout = new PendingLine('stdout', maxLineBytes);
    this.#stderr = new PendingLine('stderr', maxLineBytes);
    this.#engine = new PendingLine('engine', maxLineBytes);
  }

  get keepsChunk(): boolean {
    return !this.#demultiplexer.atFrameEnd;
  }

  push(chunk: Buffer): void {
    this.#demultiplexer.push(chunk);
    this.#newlines.forget();
  }

  end(): void {
    for (const pending of [this.#stdout, this.#stderr, this.#engine]) this.#flush(pending);
  }

  #flush(pending: PendingLine): void {
    if (pending.open) pending.handOut(this.#onLine);
  }

  #frame(stream: number, buffer: Buffer, start: number, end: number): void {
    const pending = stream === STDERR ? this.#stderr : stream === ENGINE ? this.#engine : this.#stdout;
    if (stream !== ENGINE) this.records++;
    const stamp = this.#timestamps && stream !== ENGINE ? timestampLength(buffer, start, end) : 0;
    // Another time means that the rest of a cut line was never written: this is a new line.
    if (pending.open && stamp > 0 && !pending.hasTime(buffer, start, start + stamp - 1)) this.#flush(pending);
    let at = start + stamp;
    while (at < end) {
      const newline = this.#newlines.from(buffer, at);
      if (newline >= end) {
        if (!pending.open) pending.begin(timeOf(buffer, start, stamp));
        pending.append(buffer, at, end);
        break;
      }
      this.#line(pending, buffer, start, stamp, at, newline);
      at = newline + 1;
    }
    // The engine's own words are one message a frame, with or without a line end.
    if (stream === ENGINE) this.#flush(this.#engine);
  }

  #line(pending: PendingLine, buffer: Buffer, start: number, stamp: number, at: number, newline: number): void {
    // The timestamp lies right before the text of a frame's first line; of the others it must be put there.
    const here = at === start + stamp || stamp === 0;
    if (here && !pending.open && newline - at <= this.#maxLineBytes) {
      const end = newline > at && buffer[newline - 1] === RETURN ? newline - 1 : newline;
      this.#onLine(pending.stream, buffer, at - stamp, at, end, 0);
      return;
    }
    if (!pending.open) pending.begin(timeOf(buffer, start, stamp));
    pending.append(buffer, at, newline);
    pending.handOut(this.#onLine);
  }
}

function timeOf(buffer: Buffer, start: number, stamp: number): string | undefined {
  return stamp > 0 ? buffer.toString('latin1', start, start + stamp - 1) : undefined;
}
