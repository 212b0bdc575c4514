import { heights, type LogRow } from './log-rows.ts';
import type { LogStore } from './log-store.ts';
import { RowHeights } from './row-heights.ts';

/** How many characters fit a row, and whether what is longer goes on in the next. */
export interface RowMetrics {
  wrap: boolean;
  columns: number;
}

/** A row and how many pixels of it are above the edge of the view. */
export interface Anchor {
  row: number;
  above: number;
}

/**
 * Where the rows of a store stand. Heights are estimated from the length of the text and corrected when a row has been drawn;
 * the view holds on to a row, not to a distance, so that nothing which comes, goes or is measured above moves it.
 */
export class LogLayout {
  readonly rows = new RowHeights();
  readonly #store: LogStore;
  #metrics: RowMetrics = { wrap: false, columns: 100 };

  constructor(store: LogStore) {
    this.#store = store;
  }

  /** Takes in what has changed in the store, or how rows are drawn. */
  update(metrics: RowMetrics): void {
    if (metrics.wrap !== this.#metrics.wrap || metrics.columns !== this.#metrics.columns) this.rows.clear();
    this.#metrics = metrics;
    const { first, end } = this.#store;
    if (!metrics.wrap || this.rows.total > 0) {
      this.rows.cover(first, end, (row) => this.#estimate(this.#store.at(row)));
      return;
    }
    const all = this.#store.slice(first, end);
    this.rows.cover(first, end, (row) => this.#estimate(all[row - first]));
  }

  anchorAt(scrollTop: number): Anchor {
    const row = this.rows.rowAt(scrollTop);
    return { row, above: scrollTop - this.rows.offsetOf(row) };
  }

  topOf({ row, above }: Anchor): number {
    return row < this.#store.first ? 0 : this.rows.offsetOf(row) + above;
  }

  /** The rows from the first to, not including, the last that are seen, with some beyond both edges. */
  range(scrollTop: number, height: number): { from: number; to: number } {
    const spare = 300;
    const from = this.rows.rowAt(Math.max(0, scrollTop - spare));
    const to = this.rows.rowAt(scrollTop + height + spare) + 1;
    return { from: Math.max(from, this.#store.first), to: Math.min(to, this.#store.end) };
  }

  #estimate(row: LogRow | undefined): number {
    if (row?.kind !== 'line') return heights.mark;
    if (!this.#metrics.wrap) return heights.line;
    return heights.line * Math.max(1, Math.ceil(row.line.m.length / this.#metrics.columns));
  }
}
