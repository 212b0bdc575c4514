import type { ContainerStats, StatsEvent } from '@berth/contract';

/** Readings for a test: `at` in seconds; every other column is as `memory`. */
export function sampleStats(
  { at, memory }: { at: readonly number[]; memory: readonly (number | null)[] },
  events: readonly StatsEvent[] = [],
): ContainerStats {
  const column = [...memory];
  const readings = {
    at: at.map((second) => second * 1000),
    cpu: column,
    throttled: column,
    memory: column,
    networkIn: column,
    networkOut: column,
    diskRead: column,
    diskWrite: column,
    pids: column,
  };
  return { readings, events: [...events], now: null };
}
