import type { LogLine, LogSource } from './log-line.ts';

/** The bytes of one stream's line that has not ended yet, up to a cap. */
export class PendingLine {
  readonly stream: LogSource;
  readonly #maxBytes: number;
  #parts: Buffer[] = [];
  #bytes = 0;
  #cutBytes = 0;
  #open = false;
  time: string | undefined;

  constructor(stream: LogSource, maxBytes: number) {
    this.stream = stream;
    this.#maxBytes = maxBytes;
  }

  /** Whether a line has begun; it may still be empty. */
  get open(): boolean {
    return this.#open;
  }

  begin(time: string | undefined): void {
    this.#open = true;
    this.time = time;
  }

  /** Copies `buffer[start…end)` in, or counts it as cut where the cap is reached. */
  append(buffer: Buffer, start: number, end: number): void {
    const room = Math.min(end - start, this.#maxBytes - this.#bytes);
    if (room > 0) this.#parts.push(Buffer.from(buffer.subarray(start, start + room)));
    this.#bytes += room;
    this.#cutBytes += end - start - room;
  }

  /** The line as it stands; the next one begins empty. */
  take(): LogLine {
    let bytes = this.#parts.length === 1 && this.#parts[0] ? this.#parts[0] : Buffer.concat(this.#parts);
    if (this.#cutBytes > 0) {
      const whole = bytes.subarray(0, wholeCharacters(bytes));
      this.#cutBytes += bytes.length - whole.length;
      bytes = whole;
    }
    const line: LogLine = { stream: this.stream, time: this.time, text: withoutReturn(bytes.toString('utf8')) };
    if (this.#cutBytes > 0) line.cutBytes = this.#cutBytes;
    this.#parts = [];
    this.#bytes = 0;
    this.#cutBytes = 0;
    this.#open = false;
    this.time = undefined;
    return line;
  }
}

/** A carriage return before the line feed belongs to the line's end. */
export function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** How many bytes remain when a character that was cut in two at the end is left out. */
function wholeCharacters(bytes: Buffer): number {
  let lead = bytes.length - 1;
  while (lead > bytes.length - 4 && lead > 0 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead--;
  const first = bytes[lead] ?? 0;
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return bytes.length - lead < needed ? lead : bytes.length;
}
