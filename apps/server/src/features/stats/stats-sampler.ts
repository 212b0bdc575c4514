import type { StatsSample } from '@berth/contract';
import type { Engine } from '@berth/engine';
import type { Mirror } from '../../mirror/mirror.ts';
import { createStatsRing, type StatsRing } from './stats-ring.ts';

const EVERY_MS = 2_500;
/** A first measurement has no CPU use yet: the second one comes sooner, as does the first one of a row that scrolls into view. */
const SOON_MS = 1_000;
const AT_ONCE = 6;
/** Rings outlive a page that scrolls or reloads. */
const GRACE_MS = 10_000;

export interface StatsWatch {
  /** What is kept of the watched containers, oldest first. */
  samples(): StatsSample[];
  stop(): void;
}

export interface StatsSampler {
  /** Measures these containers from now on, while they run; tells each round's samples. */
  watch(ids: readonly string[], tell: (samples: StatsSample[]) => void): StatsWatch;
  close(): void;
}

interface Watched {
  readonly ring: StatsRing;
  watchers: number;
  rounds: number;
  forget: NodeJS.Timeout | undefined;
}

/**
 * Measures every watched container once a round, however many watch it; nothing is asked of the engine while nobody does. One-shot
 * readings, a few at a time: the engine reckons a stream of each container every second, which costs it far more.
 */
export function createStatsSampler({ engine, mirror }: { engine: Engine; mirror: Mirror }): StatsSampler {
  const watched = new Map<string, Watched>();
  const watches = new Set<{ readonly ids: ReadonlySet<string>; readonly tell: (samples: StatsSample[]) => void }>();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let measuring = false;
  let startedAt = Number.NEGATIVE_INFINITY;

  /** Rows of which a figure is still missing are measured sooner. */
  function schedule(): void {
    clearTimeout(timer);
    timer = undefined;
    if (watches.size === 0 || measuring || closing.signal.aborted) return;
    const apart = [...watched.values()].some((one) => one.watchers > 0 && one.rounds < 2) ? SOON_MS : EVERY_MS;
    timer = setTimeout(round, Math.max(0, startedAt + apart - performance.now()));
  }

  async function round(): Promise<void> {
    measuring = true;
    startedAt = performance.now();
    for (const one of watched.values()) one.rounds += 1;
    const due = [...watched].filter(([id, one]) => one.watchers > 0 && mirror.containers.get(id)?.state === 'running');
    const queue = (mirror.status().state === 'connected' ? due : []).values();
    const samples: StatsSample[] = [];
    const worker = async () => {
      for (const [id, one] of queue) {
        const sample = await measure(id, one.ring);
        if (sample !== undefined) samples.push(sample);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    measuring = false;
    for (const { ids, tell } of watches) {
      const own = samples.filter((sample) => ids.has(sample.id));
      if (own.length > 0) tell(own);
    }
    schedule();
  }

  async function measure(id: string, ring: StatsRing): Promise<StatsSample | undefined> {
    try {
      const measured = await engine.containers.stats(id, { signal: closing.signal });
      return ring.add(measured, mirror.containers.get(id)?.memoryLimit ?? null);
    } catch {
      // Ended, removed, or the engine is away: the mirror tells which, and there is no sample of it.
      return undefined;
    }
  }

  function enter(id: string): void {
    const one = watched.get(id) ?? { ring: createStatsRing(id), watchers: 0, rounds: 0, forget: undefined };
    clearTimeout(one.forget);
    one.watchers += 1;
    watched.set(id, one);
  }

  function leave(id: string): void {
    const one = watched.get(id);
    if (one === undefined) return;
    one.watchers -= 1;
    if (one.watchers === 0) one.forget = setTimeout(() => watched.delete(id), GRACE_MS);
  }

  return {
    watch(given, tell) {
      const watch = { ids: new Set(given), tell };
      for (const id of watch.ids) enter(id);
      watches.add(watch);
      schedule();
      return {
        samples: () =>
          [...watch.ids]
            .flatMap((id) => watched.get(id)?.ring.samples() ?? [])
            .sort((a, b) => a.at.localeCompare(b.at)),
        stop() {
          if (!watches.delete(watch)) return;
          for (const id of watch.ids) leave(id);
          if (watches.size === 0) schedule();
        },
      };
    },
    close() {
      closing.abort();
      clearTimeout(timer);
      for (const { forget } of watched.values()) clearTimeout(forget);
    },
  };
}
