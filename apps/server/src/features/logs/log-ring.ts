import type { LogLine, LogServerMessage } from '@berth/contract';

export interface LogRingLimits {
  lines: number;
  bytes: number;
}

/** What happened to the container between two lines. */
export type LifeMark = Extract<LogServerMessage, { op: 'life' }>;

/** A mark stands before the line `n`. Marks are numbered too, so that a viewer can tell which it has shown. */
export interface PlacedMark {
  serial: number;
  n: number;
  message: LifeMark;
}

const defaultLimits: LogRingLimits = { lines: 20_000, bytes: 8 * 1024 * 1024 };
const maxMarks = 200;

/** What a line costs in memory beside its text, roughly. */
const lineOverhead = 96;

/** What a line weighs in memory and on the wire, roughly: bytes. */
export function weightOf(line: LogLine): number {
  return line.m.length + lineOverhead;
}

/**
 * The newest lines of one log, numbered from 0 in the order in which they came, and the marks between them. Bounded by
 * lines and by bytes: the oldest go first, the newest always stays.
 */
export class LogRing {
  readonly #limits: LogRingLimits;
  readonly #slots: (LogLine | undefined)[] = [];
  #marks: PlacedMark[] = [];
  #serial = 0;
  #first = 0;
  #next = 0;
  #bytes = 0;

  constructor(limits: LogRingLimits = defaultLimits) {
    this.#limits = limits;
  }

  /** Number of the oldest line that is kept; equals `next` where there is none. */
  get first(): number {
    return this.#first;
  }

  /** Number that the next line will bear. */
  get next(): number {
    return this.#next;
  }

  get bytes(): number {
    return this.#bytes;
  }

  push(line: Omit<LogLine, 'n'>): void {
    if (this.#next - this.#first >= this.#limits.lines) this.#dropOldest();
    const numbered: LogLine = { n: this.#next, ...line };
    this.#slots[this.#next % this.#limits.lines] = numbered;
    this.#next++;
    this.#bytes += weightOf(numbered);
    while (this.#bytes > this.#limits.bytes && this.#next - this.#first > 1) this.#dropOldest();
  }

  /** Puts a mark behind the newest line. */
  mark(message: LifeMark): void {
    this.#marks.push({ serial: this.#serial++, n: this.#next, message });
    if (this.#marks.length > maxMarks) this.#marks.shift();
  }

  get marks(): readonly PlacedMark[] {
    return this.#marks;
  }

  /** The first mark from `serial` on that does not stand before the line `n`. */
  markFrom(serial: number, n: number): PlacedMark | undefined {
    return this.#marks.find((mark) => mark.serial >= serial && mark.n >= n);
  }

  at(n: number): LogLine | undefined {
    return n < this.#first || n >= this.#next ? undefined : this.#slots[n % this.#limits.lines];
  }

  /** Lines from `from` on, at most `count`, at most `bytes` of them but always one where there is one. */
  slice(from: number, count: number, bytes = Number.POSITIVE_INFINITY): LogLine[] {
    const lines: LogLine[] = [];
    let weight = 0;
    for (let n = Math.max(from, this.#first); n < this.#next && lines.length < count; n++) {
      const line = this.at(n);
      if (line === undefined) break;
      weight += weightOf(line);
      if (weight > bytes && lines.length > 0) break;
      lines.push(line);
    }
    return lines;
  }

  #dropOldest(): void {
    const line = this.at(this.#first);
    if (line !== undefined) this.#bytes -= weightOf(line);
    this.#slots[this.#first % this.#limits.lines] = undefined;
    this.#first++;
  }
}
