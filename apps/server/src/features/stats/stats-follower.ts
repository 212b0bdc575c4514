import type { ContainerStats } from '@berth/contract';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import type { WatchedContainers } from './watched-containers.ts';

/** Before a stream that broke is opened again. */
const AGAIN_MS = 1_000;

export interface FollowedStats {
  snapshot(): ContainerStats;
  close(): void;
}

/** Follows one container's readings, one a second while it runs. */
export type FollowStats = (id: string, tell: (delta: ContainerStats) => void) => FollowedStats;

/**
 * One stream of the engine for the page of a container, however many have it open (the live hub shares it). It is open only while the
 * container runs and the engine answers: the engine would go on sending empty readings of a stopped one, and a hung engine would
 * leave a dead line open.
 */
export function createStatsFollower({ engine, mirror }: EngineScope, watched: WatchedContainers): FollowStats {
  return (id, tell) => {
    const leave = watched.enter(id);
    const one = watched.get(id);
    let stream: AbortController | undefined;
    let again: NodeJS.Timeout | undefined;
    let closed = false;

    const wanted = () => {
      const state = mirror.containers.get(id)?.state;
      return !closed && mirror.status().state === 'connected' && (state === 'running' || state === 'paused');
    };

    function look(): void {
      if (wanted() === (stream !== undefined)) return;
      clearTimeout(again);
      if (stream === undefined) begin();
      else end();
    }

    function begin(): void {
      stream = new AbortController();
      if (one !== undefined) one.streamed = true;
      void read(stream);
    }

    function end(): void {
      stream?.abort();
      stream = undefined;
      if (one !== undefined) one.streamed = false;
    }

    async function read(mine: AbortController): Promise<void> {
      try {
        for await (const measured of engine.containers.statsStream(id, { signal: mine.signal })) {
          const delta = one?.history.add(measured);
          if (delta !== undefined && stream === mine) tell(delta);
        }
      } catch {
        // Cut or refused: the mirror tells why, and it is tried again while the container runs.
      }
      if (stream !== mine) return;
      end();
      again = setTimeout(look, AGAIN_MS);
    }

    const stops = [
      mirror.containers.onChange(({ upsert, remove }) => {
        if (upsert.some((row) => row.id === id) || remove.includes(id)) look();
      }),
      mirror.onStatus(look),
      watched.onEvent((about, event) => {
        if (about === id) tell({ ...emptyStats(), events: [event] });
      }),
    ];
    look();
    return {
      snapshot: () => one?.history.all() ?? emptyStats(),
      close() {
        closed = true;
        for (const stop of stops) stop();
        clearTimeout(again);
        end();
        leave();
      },
    };
  };
}

function emptyStats(): ContainerStats {
  const readings = {
    at: [],
    cpu: [],
    throttled: [],
    memory: [],
    networkIn: [],
    networkOut: [],
    diskRead: [],
    diskWrite: [],
    pids: [],
  };
  return { readings, events: [], now: null };
}
