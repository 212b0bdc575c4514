import type { StatsSample } from '@berth/contract';

const STALE_MS = 15_000;

/** The newest reading, unless it is too old to be called current. `now` in milliseconds since 1970. */
export function current(samples: readonly StatsSample[] | undefined, now: number): StatsSample | null {
  const last = samples?.at(-1);
  return last === undefined || now - Date.parse(last.at) > STALE_MS ? null : last;
}

/** The sum over the containers that run, or null when any of them is unknown: half a sum would be a lie. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
