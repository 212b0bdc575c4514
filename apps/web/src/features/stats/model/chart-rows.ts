import type { ContainerStats, StatsReadings } from '@berth/contract';

export type ColumnName = Exclude<keyof StatsReadings, 'at'>;

/** Readings as a chart draws them: a time for each, and null where a line is interrupted. */
export interface ChartRows {
  /** Milliseconds since 1970. */
  readonly times: readonly number[];
  values(name: ColumnName): readonly (number | null)[];
  /** The newest moment that is known: the right edge. 0 where nothing is. */
  readonly end: number;
}

/** The list measures every few seconds: between two readings further apart nobody looked. */
const APART_MS = 10_000;

/**
 * The readings of a window. Where the container ended, and where nobody looked for a while, a row of nulls makes the gap.
 * @param windowMs counted back from the newest reading or event
 */
export function chartRows({ readings, events }: ContainerStats, windowMs: number): ChartRows {
  const end = Math.max(readings.at.at(-1) ?? 0, events.at(-1)?.at ?? 0);
  const from = end - windowMs;
  const ends = events.filter(({ action }) => action === 'die').map(({ at }) => at);
  const times: number[] = [];
  /** The place of each row among the readings; -1 is a gap. */
  const places: number[] = [];
  readings.at.forEach((at, place) => {
    const before = readings.at[place - 1];
    if (before !== undefined && at > from) {
      const died = ends.findLast((moment) => moment > before && moment < at);
      if (died !== undefined || at - before > APART_MS) {
        times.push(died ?? before + 1);
        places.push(-1);
      }
    }
    // One reading before the window, so that the line comes from its edge.
    if (at > from || (readings.at[place + 1] ?? 0) > from) {
      times.push(at);
      places.push(place);
    }
  });
  return {
    times,
    end,
    values: (name) => places.map((place) => (place === -1 ? null : (readings[name][place] ?? null))),
  };
}
