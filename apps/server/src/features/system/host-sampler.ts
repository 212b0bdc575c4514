import type { HostFacts, HostSample } from '@berth/contract';
import type { Clock } from '../../kernel/clock.ts';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import { lookAtHost } from './look-at-host.ts';
import { createHostReader } from './read-host.ts';

const EVERY_MS = 2_000;
const KEPT_MS = 600_000;
/** Whoever leaves and comes back finds no gap. */
const GRACE_MS = 20_000;
const LOOK_MS = 5_000;

/** `facts` only when they have become known. */
interface HostNews {
  readonly facts?: HostFacts;
  readonly samples: HostSample[];
}

const notKnown: HostFacts = {
  operatingSystem: null,
  kernel: null,
  architecture: null,
  cpus: null,
  memoryBytes: null,
  bootedAt: null,
  readable: false,
  swapBytes: null,
  disk: null,
};

export interface HostSampler {
  /** Reads the host from now on, once for all who watch. Returns what is known and the end of it. */
  watch(tell: (news: HostNews) => void): {
    snapshot(): Promise<{ facts: HostFacts; samples: HostSample[] }>;
    stop(): void;
  };
  /** Whether the host is being read. */
  readonly running: boolean;
  close(): void;
}

interface HostSamplerParts {
  readonly scope: EngineScope;
  readonly inContainer: boolean;
  readonly clock: Clock;
  /** Milliseconds for which it goes on when nobody watches any more; 20 s unless given. */
  readonly graceMs?: number;
}

/** Reads the host's use while somebody watches and shortly after, and keeps the last ten minutes. */
export function createHostSampler({ scope, inContainer, clock, graceMs = GRACE_MS }: HostSamplerParts): HostSampler {
  const listeners = new Set<(news: HostNews) => void>();
  let samples: HostSample[] = [];
  let reader: ((at: number) => Promise<HostSample>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let leaving: NodeJS.Timeout | undefined;

  async function sample(read: (at: number) => Promise<HostSample>): Promise<void> {
    const at = clock();
    const fresh = await read(at);
    samples = [...samples.filter((one) => at - Date.parse(one.at) < KEPT_MS), fresh];
    for (const listener of listeners) listener({ samples: [fresh] });
  }

  function begin(read: (at: number) => Promise<HostSample>): void {
    reader ??= read;
    if (timer !== undefined || (listeners.size === 0 && leaving === undefined)) return;
    const reading = reader;
    void sample(reading);
    timer = setInterval(() => void sample(reading), EVERY_MS);
  }

  function end(): void {
    clearInterval(timer);
    clearTimeout(leaving);
    timer = undefined;
    leaving = undefined;
    // Rates between a reading of long ago and one of now would be an average that looks like a moment.
    reader = undefined;
  }

  /** While the engine is away nothing is known of its host. */
  async function look(): Promise<HostFacts> {
    try {
      const { facts, view } = await lookAtHost(scope, inContainer, AbortSignal.timeout(LOOK_MS));
      if (view !== null && listeners.size > 0) begin(createHostReader(view));
      return facts;
    } catch {
      return notKnown;
    }
  }

  return {
    watch(tell) {
      let known = notKnown;
      listeners.add(tell);
      clearTimeout(leaving);
      leaving = undefined;
      const stopStatus = scope.mirror.onStatus(async ({ state }) => {
        if (state !== 'connected' || known !== notKnown) return;
        known = await look();
        if (known !== notKnown && listeners.has(tell)) tell({ facts: known, samples: [] });
      });
      return {
        async snapshot() {
          known = await look();
          return { facts: known, samples: [...samples] };
        },
        stop() {
          stopStatus();
          listeners.delete(tell);
          if (listeners.size === 0 && timer !== undefined) leaving = setTimeout(end, graceMs);
        },
      };
    },
    get running() {
      return timer !== undefined;
    },
    close: end,
  };
}
