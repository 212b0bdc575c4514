import { type Query, toMatcher } from './find-hits.ts';
import { plainText } from './line-spans.ts';
import type { LogStore } from './log-store.ts';

const sliceMs = 8;
const rowsAtOnce = 200;

/**
 * Finds a text in the rows that the page holds, and in those that come. Works in slices of a few milliseconds, newest rows
 * first, so that neither typing nor the log ever waits for it.
 */
export class LogSearch {
  readonly #store: LogStore;
  readonly #onProgress: () => void;
  #matcher: RegExp | null = null;
  #hits: number[] = [];
  /** Rows from `low` up to `high` have been looked at. */
  #low = 0;
  #high = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: LogStore, onProgress: () => void) {
    this.#store = store;
    this.#onProgress = onProgress;
  }

  /** What marks the text in a row; null where nothing is searched. */
  get matcher(): RegExp | null {
    return this.#matcher;
  }

  /** Numbers of the rows that hold the text, oldest first, as far as has been looked. */
  get hits(): readonly number[] {
    return this.#hits;
  }

  get isBusy(): boolean {
    return this.#timer !== undefined;
  }

  /** Searches anew. An empty text ends the search. */
  start(query: Query): void {
    this.#matcher = toMatcher(query);
    this.#hits = [];
    this.#low = this.#store.end;
    this.#high = this.#store.end;
    this.update();
    this.#onProgress();
  }

  /** To be called when rows have come or gone. */
  update(): void {
    const gone = this.#hits.findIndex((row) => row >= this.#store.first);
    if (gone !== 0) this.#hits = gone === -1 ? [] : this.#hits.slice(gone);
    this.#low = Math.max(this.#low, this.#store.first);
    this.#high = Math.max(this.#high, this.#low);
    if (this.#matcher !== null && this.#timer === undefined && this.#hasMore()) this.#timer = setTimeout(this.#work);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#matcher = null;
  }

  #hasMore(): boolean {
    return this.#high < this.#store.end || this.#low > this.#store.first;
  }

  readonly #work = (): void => {
    this.#timer = undefined;
    const until = performance.now() + sliceMs;
    while (this.#hasMore() && performance.now() < until) {
      if (this.#high < this.#store.end) {
        const to = Math.min(this.#store.end, this.#high + rowsAtOnce);
        this.#hits.push(...this.#hitsIn(this.#high, to));
        this.#high = to;
      } else {
        const from = Math.max(this.#store.first, this.#low - rowsAtOnce);
        const hits = this.#hitsIn(from, this.#low);
        if (hits.length > 0) this.#hits = [...hits, ...this.#hits];
        this.#low = from;
      }
    }
    this.update();
    this.#onProgress();
  };

  #hitsIn(from: number, to: number): number[] {
    const matcher = this.#matcher;
    if (matcher === null) return [];
    const hits: number[] = [];
    for (const [i, row] of this.#store.slice(from, to).entries()) {
      matcher.lastIndex = 0;
      if (row.kind === 'line' && matcher.test(plainText(row.line.m))) hits.push(Math.max(from, this.#store.first) + i);
    }
    return hits;
  }
}
