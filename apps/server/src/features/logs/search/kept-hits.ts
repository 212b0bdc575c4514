import type { LogHit } from '@berth/contract';

const most = { hits: 1000, bytes: 1024 * 1024 };

/** The first and the newest hits of a search, each up to a thousand and up to a MiB. */
export class KeptHits {
  readonly #first: LogHit[] = [];
  #firstBytes = 0;
  #firstFull = false;
  #newest: LogHit[] = [];
  #newestBytes = 0;
  /** Number of the first of the newest. */
  #from = 0;

  /** @param number that of the hit: one more each time. */
  add(number: number, hit: LogHit): void {
    const bytes = weightOf(hit);
    this.#firstFull ||= this.#first.length >= most.hits || this.#firstBytes + bytes > most.bytes;
    if (!this.#firstFull) {
      this.#first.push(hit);
      this.#firstBytes += bytes;
      this.#from = number + 1;
      return;
    }
    this.#newest.push(hit);
    this.#newestBytes += bytes;
    if (this.#newest.length < most.hits * 2 && this.#newestBytes < most.bytes * 2) return;
    const dropped = this.#newest.splice(0, Math.ceil(this.#newest.length / 2));
    this.#from += dropped.length;
    for (const gone of dropped) this.#newestBytes -= weightOf(gone);
  }

  slice(from: number, count: number, total: number): LogHit[] | undefined {
    if (from >= total) return [];
    const newest = from - this.#from;
    const found = newest >= 0 ? this.#newest.slice(newest, newest + count) : this.#first.slice(from, from + count);
    return found.length > 0 ? found : undefined;
  }

  firstAt(time: string, total: number): number | undefined {
    const first = this.#first.findIndex((hit) => hit.t >= time);
    if (first !== -1) return first;
    const newest = this.#newest.findIndex((hit) => hit.t >= time);
    if (newest === -1) return total;
    // The one before it may be between those that are kept.
    return newest > 0 || this.#from === this.#first.length ? this.#from + newest : undefined;
  }
}

function weightOf(hit: LogHit): number {
  return hit.m.length + 200;
}
