import { type LogRow, type RowSource, weightOf } from './log-rows.ts';

export interface StoreLimits {
  rows: number;
  bytes: number;
}

const defaultLimits: StoreLimits = { rows: 250_000, bytes: 160 * 1024 * 1024 };
const chunkRows = 1000;

interface Chunk {
  rows: LogRow[];
  bytes: number;
}

/**
 * The rows of a log that the page holds, by number: the first that came is 0, older ones are below it, and a row keeps its
 * number however many come or go around it. In chunks, so that neither end moves the rest.
 */
export class LogStore implements RowSource {
  readonly #limits: StoreLimits;
  #chunks: Chunk[] = [];
  #first = 0;
  #end = 0;
  #bytes = 0;
  #revision = 0;

  constructor(limits: StoreLimits = defaultLimits) {
    this.#limits = limits;
  }

  get first(): number {
    return this.#first;
  }

  get end(): number {
    return this.#end;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Says that rows which were there show something else now. */
  touch(): void {
    this.#revision++;
  }

  get size(): number {
    return this.#end - this.#first;
  }

  /** Whether the rows, with so many more, are beyond what the page should hold. */
  isFull(more = 0): boolean {
    return this.size + more > this.#limits.rows || this.#bytes > this.#limits.bytes;
  }

  /** Adds rows at the end and drops whole chunks at the front where there are too many. */
  append(rows: readonly LogRow[]): void {
    for (const row of rows) {
      let chunk = this.#chunks.at(-1);
      if (chunk === undefined || chunk.rows.length >= chunkRows) {
        chunk = { rows: [], bytes: 0 };
        this.#chunks.push(chunk);
      }
      chunk.rows.push(row);
      this.#add(chunk, weightOf(row));
    }
    this.#end += rows.length;
    while (this.isFull() && this.#chunks.length > 1) this.#dropFirstChunk();
  }

  /** Adds rows before the first, oldest first. */
  prepend(rows: readonly LogRow[]): void {
    for (let to = rows.length; to > 0; to -= chunkRows) {
      const part = rows.slice(Math.max(0, to - chunkRows), to);
      const chunk = { rows: part, bytes: 0 };
      for (const row of part) this.#add(chunk, weightOf(row));
      this.#chunks.unshift(chunk);
    }
    this.#first -= rows.length;
  }

  /** Takes the last row away. */
  dropLast(): void {
    const chunk = this.#chunks.at(-1);
    const row = chunk?.rows.pop();
    if (chunk === undefined || row === undefined) return;
    this.#add(chunk, -weightOf(row));
    if (chunk.rows.length === 0) this.#chunks.pop();
    this.#end--;
  }

  /** Forgets every row; the numbers go on. */
  clear(): void {
    this.#chunks = [];
    this.#first = this.#end;
    this.#bytes = 0;
  }

  at(number: number): LogRow | undefined {
    if (number < this.#first || number >= this.#end) return undefined;
    return number > (this.#first + this.#end) / 2
      ? this.#fromEnd(this.#end - number)
      : this.#fromStart(number - this.#first);
  }

  slice(from: number, to: number): LogRow[] {
    const found: LogRow[] = [];
    let number = this.#first;
    for (const { rows } of this.#chunks) {
      if (number >= to) break;
      if (number + rows.length > from) found.push(...rows.slice(Math.max(0, from - number), to - number));
      number += rows.length;
    }
    return found;
  }

  #fromStart(place: number): LogRow | undefined {
    let rest = place;
    for (const { rows } of this.#chunks) {
      if (rest < rows.length) return rows[rest];
      rest -= rows.length;
    }
    return undefined;
  }

  #fromEnd(place: number): LogRow | undefined {
    let rest = place;
    for (let at = this.#chunks.length - 1; at >= 0; at--) {
      const rows = this.#chunks[at]?.rows ?? [];
      if (rest <= rows.length) return rows[rows.length - rest];
      rest -= rows.length;
    }
    return undefined;
  }

  #add(chunk: Chunk, bytes: number): void {
    chunk.bytes += bytes;
    this.#bytes += bytes;
  }

  #dropFirstChunk(): void {
    const chunk = this.#chunks.shift();
    if (chunk === undefined) return;
    this.#first += chunk.rows.length;
    this.#bytes -= chunk.bytes;
  }
}
