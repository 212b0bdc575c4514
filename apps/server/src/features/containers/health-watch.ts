import type { EngineScope } from '../../kernel/engine-scope.ts';
import { type HealthLog, toHealthLog } from './health-log.ts';

/** As many as are seen at once. */
const KEPT = 60;
/** The engine writes an answer down shortly after it told that the check has ended. */
const LOOKS_MS = [50, 250, 1_000];

type Listener = (fresh: HealthLog) => void;

interface Watched {
  readonly listeners: Set<Listener>;
  kept(): Promise<HealthLog>;
  close(): void;
}

/**
 * The answers of healthchecks while somebody watches: read when the engine tells that a command has ended in the container, once
 * however many watch. More are kept than the engine does.
 */
export function createHealthWatches({ engine, mirror }: EngineScope) {
  const open = new Map<string, Watched>();

  function begin(id: string): Watched {
    const closing = new AbortController();
    const listeners = new Set<Listener>();
    let kept: HealthLog = [];
    let timer: NodeJS.Timeout | undefined;

    async function look(): Promise<boolean> {
      // Whatever fails here is told by the page's other sources: the row, and the engine's state.
      const details = await engine.containers.inspect(id, { signal: closing.signal }).catch(() => undefined);
      const last = kept.at(-1)?.startedAt ?? '';
      const fresh = (details === undefined ? [] : toHealthLog(details)).filter(({ startedAt }) => startedAt > last);
      if (fresh.length === 0 || closing.signal.aborted) return false;
      kept = [...kept, ...fresh].slice(-KEPT);
      for (const listener of listeners) listener(fresh);
      return true;
    }
    function lookAfter([wait, ...later]: readonly number[]): void {
      clearTimeout(timer);
      if (wait === undefined || closing.signal.aborted) return;
      timer = setTimeout(async () => {
        if (!(await look())) lookAfter(later);
      }, wait);
    }
    const first = look();
    const stop = mirror.onExecEnd((event) => {
      if (event.id === id) lookAfter(LOOKS_MS);
    });
    return {
      listeners,
      kept: async () => {
        await first;
        return kept;
      },
      close() {
        closing.abort();
        clearTimeout(timer);
        stop();
      },
    };
  }

  /** Tells of every new answer until the returned function is called; `kept` gives those before it. */
  return (id: string, tell: Listener) => {
    const watched = open.get(id) ?? begin(id);
    open.set(id, watched);
    watched.listeners.add(tell);
    return {
      kept: watched.kept,
      stop() {
        watched.listeners.delete(tell);
        if (watched.listeners.size > 0) return;
        watched.close();
        if (open.get(id) === watched) open.delete(id);
      },
    };
  };
}
