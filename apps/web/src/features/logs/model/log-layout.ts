import { heights, type LineRow, type LogRow, type RowSource } from './log-rows.ts';
import { RowHeights } from './row-heights.ts';

/** Of a stack trace about so many lines are seen: its library frames are folded. */
const entryGuess = 4;

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
  readonly #store: RowSource;
  #metrics: RowMetrics = { wrap: false, columns: 100 };
  #revision = 0;

  constructor(store: RowSource) {
    this.#store = store;
  }

  /** Takes in what has changed in the store, or how rows are drawn. */
  update(metrics: RowMetrics): void {
    const { first, end, revision } = this.#store;
    const same = metrics.wrap === this.#metrics.wrap && metrics.columns === this.#metrics.columns;
    if (!same || revision !== this.#revision) this.rows.clear();
    this.#metrics = metrics;
    this.#revision = revision;
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
    const spare = 160;
    const from = this.rows.rowAt(Math.max(0, scrollTop - spare));
    const to = this.rows.rowAt(scrollTop + height + spare) + 1;
    return { from: Math.max(from, this.#store.first), to: Math.min(to, this.#store.end) };
  }

  #estimate(row: LogRow | undefined): number {
    if (row?.kind === 'blank') return heights.line;
    if (row?.kind !== 'line') return heights.mark;
    if (row.head !== undefined) return 0;
    return this.#lineHeight(row) + heights.line * Math.min(row.entry?.length ?? 0, entryGuess);
  }

  #lineHeight(row: LineRow): number {
    if (!this.#metrics.wrap) return heights.line;
    return heights.line * Math.max(1, Math.ceil(row.line.m.length / this.#metrics.columns));
  }
}
