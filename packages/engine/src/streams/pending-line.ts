import type { LogSource } from './log-line.ts';
import type { OnLine } from './scanned-line.ts';

const RETURN = 0x0d;

/** The bytes of one stream's line that has not ended yet, up to a cap. */
export class PendingLine {
  readonly stream: LogSource;
  readonly #maxBytes: number;
  #parts: Buffer[] = [];
  #bytes = 0;
  #cutBytes = 0;
  #open = false;
  #time: string | undefined;

  constructor(stream: LogSource, maxBytes: number) {
    this.stream = stream;
    this.#maxBytes = maxBytes;
  }

  /** Whether a line has begun; it may still be empty. */
  get open(): boolean {
    return this.#open;
  }

  get time(): string | undefined {
    return this.#time;
  }

  /** Whether its time is the one that stands in `buffer[start…end)`. */
  hasTime(buffer: Buffer, start: number, end: number): boolean {
    return this.#time === buffer.toString('latin1', start, end);
  }

  begin(time: string | undefined): void {
    this.#open = true;
    this.#time = time;
  }

  /** Copies `buffer[start…end)` in, or counts it as cut where the cap is reached. */
  append(buffer: Buffer, start: number, end: number): void {
    const room = Math.min(end - start, this.#maxBytes - this.#bytes);
    if (room > 0) this.#parts.push(Buffer.from(buffer.subarray(start, start + room)));
    this.#bytes += room;
    this.#cutBytes += end - start - room;
  }

  /** Hands out the line as it stands, its time before it; the next one begins empty. */
  handOut(onLine: OnLine): void {
    const head = this.#time === undefined ? '' : `${this.#time} `;
    const line = Buffer.concat([Buffer.from(head, 'latin1'), ...this.#parts]);
    const text = head.length;
    const length = line.length;
    const whole = this.#cutBytes > 0 ? text + wholeCharacters(line.subarray(text)) : length;
    const cutBytes = this.#cutBytes > 0 ? this.#cutBytes + length - whole : 0;
    this.#parts = [];
    this.#bytes = 0;
    this.#cutBytes = 0;
    this.#open = false;
    this.#time = undefined;
    // A carriage return before the line feed belongs to the line's end.
    const end = whole > text && line[whole - 1] === RETURN ? whole - 1 : whole;
    onLine(this.stream, line, 0, text, end, cutBytes);
  }
}

/** How many bytes remain when a character that was cut in two at the end is left out. */
function wholeCharacters(bytes: Buffer): number {
  let lead = bytes.length - 1;
  while (lead > bytes.length - 4 && lead > 0 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead--;
  const first = bytes[lead] ?? 0;
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return bytes.length - lead < needed ? lead : bytes.length;
}
