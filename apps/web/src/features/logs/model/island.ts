import type { LogClientMessage, LogPlace, LogServerMessage, PlacedLine } from '@berth/contract';
import { EntryGrouper } from './entry-grouper.ts';
import { ErrorCounts } from './error-counts.ts';
import { isPlace } from './log-place.ts';
import type { LineRow, LogRow } from './log-rows.ts';
import { LogStore } from './log-store.ts';

type Page = Extract<LogServerMessage, { op: 'page' }>;
/** @returns the lines around a place; null where no answer will come. */
export type FetchPage = (request: Omit<Extract<LogClientMessage, { op: 'page' }>, 'op' | 'id'>) => Promise<Page | null>;

export interface Bounds {
  since: string | null;
  until: string | null;
}

const aroundLines = 300;
const pageLines = 2000;

/** A part of the log around a place, apart from its live end: it grows at both sides until it meets the beginning, or the live lines. */
export class Island {
  readonly store = new LogStore();
  readonly #fetch: FetchPage;
  readonly #bounds: Bounds;
  readonly #errors = new ErrorCounts();
  #atStart = false;
  #loading: 'older' | 'newer' | null = null;

  constructor(fetch: FetchPage, bounds: Bounds) {
    this.#fetch = fetch;
    this.#bounds = bounds;
  }

  get loading(): 'older' | 'newer' | null {
    return this.#loading;
  }

  /** Loads the lines around a place. @returns the row of the place; null where nothing could be loaded. */
  async open(place: LogPlace): Promise<number | null> {
    const page = await this.#fetch({ at: place, before: aroundLines, after: aroundLines });
    if (page === null || page.lines.length === 0) return null;
    const { rows, cutBefore, cutAfter } = this.#rowsOf(page.lines);
    this.store.append(rows);
    const wanted = page.at === null ? page.lines.at(-1) : page.lines[page.at];
    const at = rows.findIndex((row) => row.line === wanted);
    if (page.start || cutBefore) this.#begin(cutBefore ? 'edge' : 'start');
    this.#finish(cutAfter);
    return at === -1 ? Math.max(0, rows.length - 1) : at;
  }

  async loadOlder(): Promise<void> {
    const oldest = this.#lines().find((row) => row.line.t !== '')?.line;
    if (oldest === undefined || this.#atStart || this.#loading !== null) return;
    if (this.store.isFull(pageLines)) return this.#begin('full');
    this.#loading = 'older';
    const page = await this.#fetch({ at: placeOf(oldest), before: pageLines, after: 0 });
    this.#loading = null;
    if (page === null) return;
    const { rows, cutBefore, grouper } = this.#rowsOf(page.lines.slice(0, page.at ?? page.lines.length));
    if (grouper.bridge(this.store.slice(this.store.first, this.store.first + 1000))) this.store.touch();
    this.store.prepend(rows);
    if (page.start || cutBefore) this.#begin(cutBefore ? 'edge' : 'start');
  }

  /** The lines before a line of the live rows; null where it is not among these. */
  meet(live: PlacedLine | undefined): LineRow[] | null {
    const lines = this.#lines();
    const at = live === undefined ? -1 : lines.findIndex((row) => isPlace(row.line, live));
    return at === -1 ? null : lines.slice(0, at);
  }

  /**
   * Loads on, towards the live end.
   * @param live the first line of the live rows.
   * @returns every line of this island where it has met the live rows; null as long as it has not.
   */
  async loadNewer(live: PlacedLine | undefined): Promise<LineRow[] | null> {
    const already = this.meet(live);
    if (already !== null) return already;
    const lines = this.#lines();
    const newest = lines.findLast((row) => row.line.t !== '')?.line;
    if (newest === undefined || this.#loading !== null) return null;
    this.#loading = 'newer';
    const page = await this.#fetch({ at: placeOf(newest), before: 0, after: pageLines });
    this.#loading = null;
    if (page === null) return null;
    const fresh = page.lines.slice(page.at === null ? 0 : page.at + 1);
    const met = live === undefined ? -1 : fresh.findIndex((line) => isPlace(line, live));
    if (met !== -1) return [...lines, ...this.#rowsOf(fresh.slice(0, met)).rows];
    const { rows, cutAfter } = this.#rowsOf(fresh);
    // The gap stands behind what has come now.
    this.store.dropLast();
    this.store.append(rows);
    this.#finish(cutAfter);
    return null;
  }

  #rowsOf(lines: readonly PlacedLine[]) {
    const { since, until } = this.#bounds;
    const cutBefore = since !== null && lines.some((line) => line.t !== '' && line.t < since);
    const cutAfter = until !== null && lines.some((line) => line.t > until);
    const rows = lines
      .filter(({ t }) => t === '' || ((since === null || t >= since) && (until === null || t <= until)))
      .map((line): LineRow => ({ kind: 'line', line }));
    const grouper = new EntryGrouper(this.#errors);
    grouper.take(rows);
    return { rows, cutBefore, cutAfter, grouper };
  }

  #begin(kind: 'start' | 'edge' | 'full'): void {
    if (this.#atStart) return;
    this.#atStart = true;
    this.store.prepend([{ kind }]);
  }

  #finish(cut: boolean): void {
    this.store.append([{ kind: cut ? 'edge' : 'gap' }]);
  }

  #lines(): LineRow[] {
    return this.store.slice(this.store.first, this.store.end).filter((row: LogRow) => row.kind === 'line');
  }
}

function placeOf({ t, s, k }: PlacedLine): LogPlace {
  return { t, s, ...(k === undefined ? {} : { k }) };
}
