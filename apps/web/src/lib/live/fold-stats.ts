import type { ContainerStats, StatsReadings } from '@berth/contract';

/** What a page keeps of a container's readings: ten minutes, counted from the newest. */
const KEPT_MS = 600_000;

/**
 * Puts fresh readings behind those that are known. A snapshot repeats some of them and may lack older ones, where the server is a new
 * one: what is on screen stays.
 */
export function foldStats(before: ContainerStats | undefined, fresh: ContainerStats): ContainerStats {
  if (before === undefined) return fresh;
  const newest = fresh.readings.at.at(-1) ?? before.readings.at.at(-1) ?? 0;
  const first = fresh.readings.at[0] ?? Number.POSITIVE_INFINITY;
  const from = before.readings.at.findIndex((at) => at >= newest - KEPT_MS);
  const end = before.readings.at.findLastIndex((at) => at < first) + 1;
  const known = new Set(before.events.map(({ at, action }) => `${at} ${action}`));
  const events = fresh.events.filter(({ at, action }) => !known.has(`${at} ${action}`));
  return {
    readings: joined(before.readings, from === -1 ? end : from, end, fresh.readings),
    events: [...before.events, ...events].filter(({ at }) => at >= newest - KEPT_MS),
    now: fresh.now ?? before.now,
  };
}

function joined(old: StatsReadings, from: number, end: number, fresh: StatsReadings): StatsReadings {
  const column = (name: Exclude<keyof StatsReadings, 'at'>) => [...old[name].slice(from, end), ...fresh[name]];
  return {
    at: [...old.at.slice(from, end), ...fresh.at],
    cpu: column('cpu'),
    throttled: column('throttled'),
    memory: column('memory'),
    networkIn: column('networkIn'),
    networkOut: column('networkOut'),
    diskRead: column('diskRead'),
    diskWrite: column('diskWrite'),
    pids: column('pids'),
  };
}
