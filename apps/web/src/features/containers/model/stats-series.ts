import type { StatsSample } from '@berth/contract';

/** The last readings of each container, oldest first. */
export type StatsSeries = ReadonlyMap<string, readonly StatsSample[]>;

const WINDOW_MS = 5 * 60_000;
const STALE_MS = 15_000;

/** Adds readings; forgets those older than five minutes before the newest of the same container, and repeats. */
export function addSamples(series: StatsSeries, samples: readonly StatsSample[]): StatsSeries {
  const next = new Map(series);
  for (const sample of samples) {
    const known = next.get(sample.id) ?? [];
    const last = known.at(-1);
    if (last !== undefined && Date.parse(sample.at) <= Date.parse(last.at)) continue;
    const from = Date.parse(sample.at) - WINDOW_MS;
    next.set(sample.id, [...known.filter(({ at }) => Date.parse(at) >= from), sample]);
  }
  return next;
}

/** Keeps only the containers that are still there. */
export function keepSeries(series: StatsSeries, ids: ReadonlySet<string>): StatsSeries {
  return new Map([...series].filter(([id]) => ids.has(id)));
}

/** The newest reading, unless it is too old to be called current. `now` in milliseconds. */
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
