import type { StatsSample } from '@berth/contract';

/** Five minutes at one reading a second. */
export const seriesLength = 300;

/** The last readings of each container, oldest first. */
export type Series = ReadonlyMap<string, readonly StatsSample[]>;

/** Adds readings; those that are older than the last known one of their container are dropped (a snapshot repeats what is here). */
export function foldSamples(before: Series, samples: readonly StatsSample[]): Series {
  if (samples.length === 0) return before;
  const after = new Map(before);
  const fresh = new Map<string, StatsSample[]>();
  for (const sample of samples) {
    const list = fresh.get(sample.id) ?? [...(after.get(sample.id) ?? [])];
    const last = list.at(-1);
    if (!last || last.at < sample.at) list.push(sample);
    fresh.set(sample.id, list);
  }
  for (const [id, list] of fresh) after.set(id, list.length > seriesLength ? list.slice(-seriesLength) : list);
  return after;
}

/** Forgets every container that is not among these. */
export function keepOnly(series: Series, ids: ReadonlySet<string>): Series {
  return new Map([...series].filter(([id]) => ids.has(id)));
}

/** Puts what is already on screen before what a fresh subscription brings. */
export function joinSeries(known: Series, fresh: Series): Series {
  const after = new Map(known);
  for (const [id, samples] of fresh) {
    const first = samples[0];
    const older = first ? (known.get(id) ?? []).filter((sample) => sample.at < first.at) : [];
    after.set(id, older.length > 0 ? [...older, ...samples].slice(-seriesLength) : samples);
  }
  return after;
}
