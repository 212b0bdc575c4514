import type { LogHit } from '@berth/contract';
import { KeptHits } from './kept-hits.ts';
import { TimeBins } from './time-bins.ts';

/** Where in the log a hit is: enough to read on from there. */
export interface HitPlace {
  /** Number of the hit, from 0. */
  number: number;
  seconds: number;
  nanos: number;
  s: LogHit['s'];
  k: number;
  /** About how many of the engine's records the log had up to it, or a little fewer. */
  record: number;
}

const mostPlaces = 4096;

/**
 * The hits of one search in bounded memory: the first and the newest with their lines, of the others every so-manieth by its
 * place, from which those between are found again.
 */
export class HitIndex {
  count = 0;
  readonly bins = new TimeBins();
  readonly #kept = new KeptHits();
  #places: HitPlace[] = [];
  #stride = 1;

  add(hit: LogHit, { seconds, nanos, record }: Pick<HitPlace, 'seconds' | 'nanos' | 'record'>): void {
    if (this.#places.length >= mostPlaces) this.#thin();
    if (this.count % this.#stride === 0) {
      this.#places.push({ number: this.count, seconds, nanos, s: hit.s, k: hit.k ?? 1, record });
    }
    this.#kept.add(this.count, hit);
    if (seconds > 0) this.bins.add(seconds);
    this.count++;
  }

  /** The hits from one number on that are kept; undefined where the first of them is not. */
  kept(from: number, count: number): LogHit[] | undefined {
    return this.#kept.slice(from, count, this.count);
  }

  /** Number of the first kept hit at or after a time; undefined where it may be one that is not kept. */
  firstKeptAt(time: string): number | undefined {
    return this.#kept.firstAt(time, this.count);
  }

  /** The last known place that is not after a hit's number. */
  placeBefore(number: number): HitPlace | undefined {
    return this.#places.findLast((place) => place.number <= number);
  }

  /** The last known place before the first one at or after a time: stdout and stderr are stamped apart, so times go back. */
  placeBeforeTime(seconds: number, nanos: number): HitPlace | undefined {
    const isLater = (place: HitPlace) => place.seconds > seconds || (place.seconds === seconds && place.nanos >= nanos);
    const later = this.#places.findIndex(isLater);
    return later === -1 ? this.#places.at(-1) : this.#places[Math.max(0, later - 1)];
  }

  #thin(): void {
    this.#stride *= 2;
    this.#places = this.#places.filter(({ number }) => number % this.#stride === 0);
  }
}
