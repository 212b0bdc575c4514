import { PendingLine } from './pending-line.ts';
import type { LineScanner, OnLine } from './scanned-line.ts';
import { timestampLength } from './timestamp.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** At this many bytes of a line the engine begins a new record, with the line's timestamp again. */
const RECORD_BYTES = 16 * 1024;
const LONGEST_STAMP = 36;

/**
 * Lines of a container with a TTY: raw text without frames, lines end in `\r\n`. With timestamps each record begins
 * with one, so a line of more than 16 KiB repeats its own in the middle, which is taken out again.
 */
export class TtyBytes implements LineScanner {
  records = 0;
  readonly keepsChunk = false;
  readonly #timestamps: boolean;
  readonly #maxLineBytes: number;
  readonly #onLine: OnLine;
  readonly #pending: PendingLine;
  /** Bytes at the beginning of a record, too few to tell whether they are a timestamp. */
  #head: Buffer | undefined;
  /** Bytes of text until the engine begins the next record; 0 at a record's beginning. */
  #untilRecord = 0;

  constructor(timestamps: boolean, maxLineBytes: number, onLine: OnLine) {
    this.#timestamps = timestamps;
    this.#maxLineBytes = maxLineBytes;
    this.#onLine = onLine;
    this.#pending = new PendingLine('tty', maxLineBytes);
  }

  push(chunk: Buffer): void {
    const buffer = this.#head ? Buffer.concat([this.#head, chunk]) : chunk;
    this.#head = undefined;
    let at = 0;
    let newline = buffer.indexOf(NEWLINE);
    while (at < buffer.length) {
      if (this.#untilRecord === 0 && this.#timestamps) {
        const lineEnded = newline >= 0 && newline - at < LONGEST_STAMP;
        if (buffer.length - at < LONGEST_STAMP && !lineEnded) {
          this.#head = Buffer.from(buffer.subarray(at));
          break;
        }
        if (this.#wholeLine(buffer, at, newline)) {
          at = newline + 1;
          newline = buffer.indexOf(NEWLINE, at);
          continue;
        }
        at = this.#beginRecord(buffer, at);
      } else if (!this.#pending.open) {
        this.#pending.begin(undefined);
      }
      const lineEnd = newline < 0 ? buffer.length : newline;
      const stop = this.#timestamps ? Math.min(lineEnd, at + this.#untilRecord) : lineEnd;
      this.#pending.append(buffer, at, stop);
      this.#untilRecord -= stop - at;
      at = stop;
      if (stop !== newline) continue;
      this.#pending.handOut(this.#onLine);
      this.#untilRecord = 0;
      at = newline + 1;
      newline = buffer.indexOf(NEWLINE, at);
    }
  }

  end(): void {
    if (this.#head) {
      const at = this.#beginRecord(this.#head, 0);
      this.#pending.append(this.#head, at, this.#head.length);
      this.#head = undefined;
    }
    if (this.#pending.open) this.#pending.handOut(this.#onLine);
    this.#untilRecord = 0;
  }

  /** Hands out a line that lies in the buffer as one record, where it is. */
  #wholeLine(buffer: Buffer, at: number, newline: number): boolean {
    const stamp = newline < 0 || this.#pending.open ? 0 : timestampLength(buffer, at, newline);
    const text = at + stamp;
    if (stamp === 0 || newline - text > Math.min(RECORD_BYTES, this.#maxLineBytes)) return false;
    this.records++;
    const end = newline > text && buffer[newline - 1] === RETURN ? newline - 1 : newline;
    this.#onLine('tty', buffer, at, text, end, 0);
    return true;
  }

  /** Reads the timestamp at the beginning of a record; returns where the text begins. */
  #beginRecord(buffer: Buffer, at: number): number {
    const stamp = timestampLength(buffer, at, buffer.length);
    const time = stamp > 0 ? buffer.toString('latin1', at, at + stamp - 1) : undefined;
    this.#untilRecord = RECORD_BYTES;
    this.records++;
    if (this.#pending.open) {
      if (time === undefined || time === this.#pending.time) return at + stamp;
      this.#pending.handOut(this.#onLine);
    }
    this.#pending.begin(time);
    return at + stamp;
  }
}
