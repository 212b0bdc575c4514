import type { Processes } from '@berth/contract';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import { toBerthError } from '../../kernel/to-berth-error.ts';
import { toProcesses } from './processes.mapper.ts';

const EVERY_MS = 2_000;

type Listed = Omit<Processes, 'masked'>;
type Listener = (listed: Listed) => void;

export interface ProcessWatch {
  /** The newest list; waits for the first one. */
  newest(): Promise<Listed>;
  stop(): void;
}

interface Asked {
  readonly listeners: Set<Listener>;
  newest(): Promise<Listed>;
  close(): void;
}

/**
 * Asks the engine for the processes of a container every two seconds while somebody watches it: once a round, however many do. The
 * engine runs `ps` on its host for each answer, so the next one is asked for only after the last has come. A stopped container is not
 * asked for until the mirror tells that it runs.
 */
export function createProcessWatches({ engine, mirror }: EngineScope) {
  const open = new Map<string, Asked>();
  const isRunning = (id: string) => ['running', 'paused'].includes(mirror.containers.get(id)?.state ?? '');

  async function list(id: string, signal: AbortSignal): Promise<Listed> {
    if (!isRunning(id)) return { running: false, processes: [], error: null };
    try {
      return { running: true, processes: toProcesses(await engine.containers.top(id, { signal })), error: null };
    } catch (cause) {
      const error = toBerthError(cause);
      return { running: true, processes: [], error: error.engineMessage ?? error.message };
    }
  }

  function begin(id: string): Asked {
    const closing = new AbortController();
    const listeners = new Set<Listener>();
    let timer: NodeJS.Timeout | undefined;
    let known = isRunning(id);
    let newest = round();

    async function round(): Promise<Listed> {
      clearTimeout(timer);
      const listed = await list(id, closing.signal);
      if (closing.signal.aborted) return listed;
      clearTimeout(timer);
      if (listed.running) timer = setTimeout(again, EVERY_MS);
      for (const listener of listeners) listener(listed);
      return listed;
    }
    function again(): void {
      newest = round();
    }
    const stop = mirror.containers.onChange(() => {
      if (isRunning(id) === known) return;
      known = !known;
      again();
    });
    return {
      listeners,
      newest: () => newest,
      close() {
        closing.abort();
        clearTimeout(timer);
        stop();
      },
    };
  }

  return {
    watch(id: string, tell: Listener): ProcessWatch {
      const asked = open.get(id) ?? begin(id);
      open.set(id, asked);
      asked.listeners.add(tell);
      return {
        newest: asked.newest,
        stop() {
          asked.listeners.delete(tell);
          if (asked.listeners.size > 0) return;
          asked.close();
          open.delete(id);
        },
      };
    },
  };
}
