import { Demultiplexer, ENGINE, STDERR } from './demultiplexer.ts';
import type { LineReader, LogLine } from './log-line.ts';
import { NewlineFinder } from './newline-finder.ts';
import { PendingLine, withoutReturn } from './pending-line.ts';
import { timestampLength } from './timestamp.ts';

/**
 * Lines of a container without a TTY. The engine cuts lines at 16 KiB into records, one a frame; all of one line carry
 * the timestamp of its first (docker/cli#4941). Pieces are joined per stream, since the other may come in between.
 */
export class FramedLines implements LineReader {
  readonly #timestamps: boolean;
  readonly #maxLineBytes: number;
  readonly #stdout: PendingLine;
  readonly #stderr: PendingLine;
  readonly #engine: PendingLine;
  readonly #newlines = new NewlineFinder();
  readonly #demultiplexer = new Demultiplexer((stream, buffer, start, end) => this.#frame(stream, buffer, start, end));
  #lines: LogLine[] = [];

  constructor(timestamps: boolean, maxLineBytes: number) {
    this.#timestamps = timestamps;
    this.#maxLineBytes = maxLineBytes;
    this.#stdout = new PendingLine('stdout', maxLineBytes);
    this.#stderr = new PendingLine('stderr', maxLineBytes);
    this.#engine = new PendingLine('engine', maxLineBytes);
  }

  push(chunk: Buffer): LogLine[] {
    this.#demultiplexer.push(chunk);
    this.#newlines.forget();
    return this.#take();
  }

  end(): LogLine[] {
    for (const pending of [this.#stdout, this.#stderr, this.#engine]) this.#flush(pending);
    return this.#take();
  }

  #take(): LogLine[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  #flush(pending: PendingLine): void {
    if (pending.open) this.#lines.push(pending.take());
  }

  #frame(stream: number, buffer: Buffer, start: number, end: number): void {
    const pending = stream === STDERR ? this.#stderr : stream === ENGINE ? this.#engine : this.#stdout;
    const stamp = this.#timestamps && stream !== ENGINE ? timestampLength(buffer, start, end) : 0;
    const time = stamp > 0 ? buffer.toString('latin1', start, start + stamp - 1) : undefined;
    // Another time means that the rest of a cut line was never written: this is a new line.
    if (pending.open && time !== undefined && time !== pending.time) this.#flush(pending);
    let at = start + stamp;
    while (at < end) {
      const newline = this.#newlines.from(buffer, at);
      if (newline >= end) {
        if (!pending.open) pending.begin(time);
        pending.append(buffer, at, end);
        break;
      }
      this.#line(pending, time, buffer, at, newline);
      at = newline + 1;
    }
    // The engine's own words are one message a frame, with or without a line end.
    if (stream === ENGINE) this.#flush(this.#engine);
  }

  #line(pending: PendingLine, time: string | undefined, buffer: Buffer, start: number, end: number): void {
    if (!pending.open && end - start <= this.#maxLineBytes) {
      this.#lines.push({ stream: pending.stream, time, text: withoutReturn(buffer.toString('utf8', start, end)) });
      return;
    }
    if (!pending.open) pending.begin(time);
    pending.append(buffer, start, end);
    this.#lines.push(pending.take());
  }
}
