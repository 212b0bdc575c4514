import type { LogHit } from '@berth/contract';
import { EntryGrouper } from './entry-grouper.ts';
import { ErrorCounts } from './error-counts.ts';
import type { LineRow, LogRow, RowSource } from './log-rows.ts';

const pageRows = 200;
/** So many pages are kept: the ones that were seen last. */
const keptPages = 200;
/** A browser draws no taller page: the last so many hits can be scrolled through. */
const mostRows = 1_000_000;

/** @returns hits from a number on; null where no answer will come. */
export type FetchHits = (from: number, count: number) => Promise<readonly LogHit[] | null>;

/** The hits of a search as rows, by their numbers: fetched page by page where they are looked at. */
export class HitRows implements RowSource {
  readonly #fetch: FetchHits;
  readonly #onChange: () => void;
  readonly #pages = new Map<number, LineRow[]>();
  readonly #asked = new Set<number>();
  readonly #errors = new ErrorCounts();
  #count = 0;
  #revision = 0;

  constructor(fetch: FetchHits, onChange: () => void) {
    this.#fetch = fetch;
    this.#onChange = onChange;
  }

  get first(): number {
    return Math.max(0, this.#count - mostRows);
  }

  get end(): number {
    return this.#count;
  }

  get revision(): number {
    return this.#revision;
  }

  /** How many hits there are by now. */
  grow(count: number): void {
    this.#count = count;
  }

  at(number: number): LogRow | undefined {
    if (number < this.first || number >= this.end) return undefined;
    return this.#pages.get(Math.floor(number / pageRows))?.[number % pageRows] ?? { kind: 'blank' };
  }

  slice(from: number, to: number): LogRow[] {
    const rows: LogRow[] = [];
    for (let number = Math.max(from, this.first); number < Math.min(to, this.end); number++) {
      rows.push(this.at(number) ?? { kind: 'blank' });
    }
    return rows;
  }

  /** Fetches what is missing of these rows. */
  want(from: number, to: number): void {
    for (let page = Math.floor(from / pageRows); page * pageRows < Math.min(to, this.#count); page++) {
      const have = this.#pages.get(page)?.length ?? 0;
      const there = Math.min(pageRows, this.#count - page * pageRows);
      if (have < there && !this.#asked.has(page)) void this.#load(page, there);
    }
  }

  async #load(page: number, count: number): Promise<void> {
    this.#asked.add(page);
    const hits = await this.#fetch(page * pageRows, count);
    this.#asked.delete(page);
    if (hits === null || hits.length === 0) return;
    const rows = hits.map(({ r, ...line }): LineRow => ({ kind: 'line', line, found: r }));
    new EntryGrouper(this.#errors).take(rows);
    // Last in the map is what was seen last.
    this.#pages.delete(page);
    this.#pages.set(page, rows);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > keptPages && oldest !== undefined) this.#pages.delete(oldest);
    if (rows.some((row) => row.head !== undefined)) this.#revision++;
    this.#onChange();
  }
}
