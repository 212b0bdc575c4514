import type { StatsSample } from '@berth/contract';
import { containerFigures, type StatsSample as EngineSample } from '@berth/engine';

/** Five minutes at the pace of the sampler. */
const KEPT_MS = 300_000;

/** What is known of one container's use while somebody watches it. */
export interface StatsRing {
  /** Takes a measurement in; the sample that it makes, if the container ran. */
  add(measured: EngineSample, memoryLimit: number | null): StatsSample | undefined;
  /** Oldest first. */
  samples(): readonly StatsSample[];
}

/** CPU use lies between two measurements, so a ring keeps the one before. */
export function createStatsRing(id: string): StatsRing {
  let previous: EngineSample | undefined;
  let kept: StatsSample[] = [];
  return {
    add(measured, memoryLimit) {
      const figures = containerFigures(measured, previous);
      previous = measured;
      const at = Date.parse(figures.read ?? '');
      if (Number.isNaN(at)) return undefined;
      const sample: StatsSample = {
        id,
        at: new Date(at).toISOString(),
        cpu: figures.cpuPercent,
        memory: figures.memoryUsed,
        memoryLimit,
      };
      kept = [...kept.filter((one) => at - Date.parse(one.at) < KEPT_MS), sample];
      return sample;
    },
    samples: () => kept,
  };
}
