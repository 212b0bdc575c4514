import type { ContainerStats, StatsEvent, StatsNow, StatsSample } from '@berth/contract';
import { type ContainerFigures, containerFigures, containerRates, type StatsSample as Measured } from '@berth/engine';
import { createStatsColumns, type Reading } from './stats-columns.ts';

const KEPT_MS = 600_000;
const KEPT_EVENTS = 100;

/** What is known of one container's use while somebody watches it: ten minutes of readings, and what happened in them. */
export interface StatsHistory {
  /** Takes a measurement in. Undefined where the container did not run, or it is no newer than the last. */
  add(measured: Measured): ContainerStats | undefined;
  /** The counters begin anew: nothing is reckoned across this moment. */
  breakOff(): void;
  note(event: StatsEvent): void;
  /** Everything that is kept, not older than `since` (milliseconds since 1970). */
  all(since?: number): ContainerStats;
  /** The readings as the list shows them, not older than `since`. */
  samples(id: string, memoryLimit: number | null, since: number): StatsSample[];
  /** The moment of the newest reading; 0 where there is none. */
  readonly newest: number;
}

export function createStatsHistory(): StatsHistory {
  const columns = createStatsColumns(KEPT_MS);
  let previous: { readonly cpu: Measured['cpu']; readonly figures: ContainerFigures } | undefined;
  let now: StatsNow | null = null;
  let events: StatsEvent[] = [];
  let newest = 0;

  const all = (since = 0): ContainerStats => ({
    readings: {
      at: columns.times(since),
      cpu: columns.values('cpu', since),
      throttled: columns.values('throttled', since),
      memory: columns.values('memory', since),
      networkIn: columns.values('networkIn', since),
      networkOut: columns.values('networkOut', since),
      diskRead: columns.values('diskRead', since),
      diskWrite: columns.values('diskWrite', since),
      pids: columns.values('pids', since),
    },
    events: events.filter((event) => event.at >= Math.max(since, newest - KEPT_MS)),
    now,
  });

  return {
    add(measured) {
      const figures = containerFigures(measured, previous);
      const at = Date.parse(figures.read ?? '');
      if (Number.isNaN(at) || at <= newest) return undefined;
      columns.add(at, toReading(figures, previous?.figures));
      previous = { cpu: measured.cpu, figures };
      newest = at;
      now = toNow(figures);
      return { ...all(at), events: [] };
    },
    breakOff() {
      previous = undefined;
    },
    note(event) {
      events = [...events, event].slice(-KEPT_EVENTS);
    },
    all,
    samples(id, memoryLimit, since) {
      const cpu = columns.values('cpu', since);
      const memory = columns.values('memory', since);
      const network = both(columns.values('networkIn', since), columns.values('networkOut', since));
      const disk = both(columns.values('diskRead', since), columns.values('diskWrite', since));
      return columns.times(since).map((at, place) => ({
        id,
        at: new Date(at).toISOString(),
        cpu: cpu[place] ?? null,
        memory: memory[place] ?? null,
        memoryLimit,
        network: network[place] ?? null,
        disk: disk[place] ?? null,
      }));
    },
    get newest() {
      return newest;
    },
  };
}

/** The sums of two columns; unknown where both are. */
function both(one: readonly (number | null)[], other: readonly (number | null)[]): (number | null)[] {
  return one.map((value, place) => {
    const second = other[place] ?? null;
    return value === null && second === null ? null : (value ?? 0) + (second ?? 0);
  });
}

function toReading(figures: ContainerFigures, before: ContainerFigures | undefined): Reading {
  const rates = containerRates(figures, before);
  return {
    cpu: figures.cpuPercent,
    throttled: figures.throttledPercent,
    memory: figures.memoryUsed,
    networkIn: rates.networkReceived,
    networkOut: rates.networkSent,
    diskRead: rates.blockRead,
    diskWrite: rates.blockWritten,
    pids: figures.pids,
  };
}

function toNow(figures: ContainerFigures): StatsNow {
  return {
    cpus: figures.cpus,
    memoryTotal: figures.memoryLimit,
    cache: figures.memoryCache,
    networkReceived: figures.networkReceived,
    networkSent: figures.networkSent,
    diskRead: figures.blockRead,
    diskWritten: figures.blockWritten,
    pidsLimit: figures.pidsLimit,
  };
}
