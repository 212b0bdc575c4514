import { toUnixNanos } from '../engine-time.ts';
import type { LineClock } from './line-clock.ts';

const billion = 1_000_000_000n;

/** From a time up to a time, both inclusive, to the nanosecond; open where one is not given. */
export class TimeRange {
  readonly #from: [number, number];
  readonly #to: [number, number];

  constructor(since: string | undefined, until: string | undefined) {
    this.#from = parts(since, Number.NEGATIVE_INFINITY);
    this.#to = parts(until, Number.POSITIVE_INFINITY);
  }

  holds({ seconds, nanos }: Pick<LineClock, 'seconds' | 'nanos'>): boolean {
    const [fromSeconds, fromNanos] = this.#from;
    const [toSeconds, toNanos] = this.#to;
    if (seconds < fromSeconds || (seconds === fromSeconds && nanos < fromNanos)) return false;
    return seconds < toSeconds || (seconds === toSeconds && nanos <= toNanos);
  }
}

function parts(time: string | undefined, open: number): [number, number] {
  const nanos = time === undefined ? undefined : toUnixNanos(time);
  return nanos === undefined ? [open, 0] : [Number(nanos / billion), Number(nanos % billion)];
}
