import type { StatsSample } from '@berth/contract';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import type { WatchedContainers } from './watched-containers.ts';

const EVERY_MS = 2_500;
/** A first measurement has no CPU use yet: the second one comes sooner, as does the first one of a row that scrolls into view. */
const SOON_MS = 1_000;
const AT_ONCE = 6;
/** What a row's sparkline shows. */
const SHOWN_MS = 300_000;
/** Readings of a stream come every second; a row draws one for each round. */
const APART_MS = 2_000;

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

interface Watch {
  readonly ids: ReadonlySet<string>;
  readonly tell: (samples: StatsSample[]) => void;
}

/**
 * Measures every row that somebody sees once a round, however many see it; nothing is asked of the engine while nobody does. One-shot
 * readings, a few at a time: the engine reckons a stream of each container every second, which costs it far more. Where a stream is
 * open for a container's page anyway, its readings are taken.
 */
export function createStatsSampler({ engine, mirror }: EngineScope, watched: WatchedContainers): StatsSampler {
  const watches = new Set<Watch>();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let measuring = false;
  let startedAt = Number.NEGATIVE_INFINITY;
  let toldUpTo = new Map<string, number>();

  const seen = () => new Set([...watches].flatMap(({ ids }) => [...ids]));

  /** Rows of which a figure is still missing are measured sooner. */
  function schedule(): void {
    clearTimeout(timer);
    timer = undefined;
    if (watches.size === 0 || measuring || closing.signal.aborted) return;
    const apart = [...seen()].some((id) => (watched.get(id)?.rounds ?? 0) < 2) ? SOON_MS : EVERY_MS;
    timer = setTimeout(round, Math.max(0, startedAt + apart - performance.now()));
  }

  async function round(): Promise<void> {
    measuring = true;
    startedAt = performance.now();
    const ids = [...seen()];
    for (const id of ids) {
      const one = watched.get(id);
      if (one !== undefined) one.rounds += 1;
    }
    const connected = mirror.status().state === 'connected';
    const isDue = (id: string) => mirror.containers.get(id)?.state === 'running' && !watched.get(id)?.streamed;
    const queue = ids.filter((id) => connected && isDue(id)).values();
    const worker = async () => {
      for (const id of queue) await measure(id);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    measuring = false;
    tell(ids);
    schedule();
  }

  async function measure(id: string): Promise<void> {
    try {
      watched.get(id)?.history.add(await engine.containers.stats(id, { signal: closing.signal }));
    } catch {
      // Ended, removed, or the engine is away: the mirror tells which, and there is no sample of it.
    }
  }

  /** The newest reading of each row, where there is one since the round before. */
  function tell(ids: readonly string[]): void {
    const news = new Map<string, StatsSample>();
    const upTo = new Map<string, number>();
    for (const id of ids) {
      const newest = watched.get(id)?.history.newest ?? 0;
      const sample = newest > (toldUpTo.get(id) ?? 0) ? samplesOf(id, newest)[0] : undefined;
      if (sample !== undefined) news.set(id, sample);
      upTo.set(id, newest);
    }
    toldUpTo = upTo;
    for (const watch of watches) {
      const own = [...watch.ids].flatMap((id) => news.get(id) ?? []);
      if (own.length > 0) watch.tell(own);
    }
  }

  function samplesOf(id: string, since: number): StatsSample[] {
    const limit = mirror.containers.get(id)?.memoryLimit ?? null;
    return watched.get(id)?.history.samples(id, limit, since) ?? [];
  }

  return {
    watch(given, tell) {
      const watch = { ids: new Set(given), tell };
      const leaves = [...watch.ids].map((id) => watched.enter(id));
      watches.add(watch);
      schedule();
      return {
        samples: () =>
          [...watch.ids]
            .flatMap((id) => thinned(samplesOf(id, (watched.get(id)?.history.newest ?? 0) - SHOWN_MS)))
            .sort((a, b) => a.at.localeCompare(b.at)),
        stop() {
          if (!watches.delete(watch)) return;
          for (const leave of leaves) leave();
          if (watches.size === 0) schedule();
        },
      };
    },
    close() {
      closing.abort();
      clearTimeout(timer);
    },
  };
}

/** The newest, and of those before it only what lies a round or more apart. */
function thinned(samples: readonly StatsSample[]): StatsSample[] {
  let next = Number.POSITIVE_INFINITY;
  const kept = samples.toReversed().filter(({ at }) => {
    const moment = Date.parse(at);
    if (next - moment < APART_MS) return false;
    next = moment;
    return true;
  });
  return kept.toReversed();
}
