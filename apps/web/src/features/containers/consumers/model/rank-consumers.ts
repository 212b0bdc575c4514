import type { StatsSample } from '@berth/contract';

/** What consumers are ranked by. */
export const metrics = ['cpu', 'memory', 'network', 'disk'] as const;
export type Metric = (typeof metrics)[number];
/** Memory has a column of its own; one of the others stands beside it. */
export type LeadMetric = Exclude<Metric, 'memory'>;

/** So many readings are averaged, so that two that use about the same do not change places all the time. */
const CALM = 4;

/** What a container used of late; null is unknown. */
export function lately(samples: readonly StatsSample[] | undefined, metric: Metric): number | null {
  const known = (samples ?? []).slice(-CALM).flatMap((sample) => sample[metric] ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The ids of those that used most, the greatest first; what was never measured is left out. */
export function rankConsumers(used: ReadonlyMap<string, number>, count: number): string[] {
  return [...used]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, count)
    .map(([id]) => id);
}
