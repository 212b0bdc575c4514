import { isEngineError } from '../errors.ts';

/** While the engine does not answer it is asked this often. */
const RETRY_MS = 1_000;

export interface HeartbeatOptions {
  ping(): Promise<unknown>;
  everyMs: number;
  /** It missed one: told once, until it answers again. */
  onSilent(error: unknown): void;
  /** It answers again. */
  onAnswer(): void;
  /** It cannot be asked any more: the connection has to be made anew. */
  onLost(error: unknown): void;
}

export interface Heartbeat {
  /** Changes the pace; the next ping comes at the new one. */
  pace(everyMs: number): void;
  stop(): void;
}

/** Pings at a pace. An engine that hangs keeps its connections open, so nothing else would tell. */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  let everyMs = options.everyMs;
  let silent = false;
  let stopped = false;
  let beating = false;
  let timer = setTimeout(beat, everyMs);

  function schedule(): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(beat, silent ? Math.min(RETRY_MS, everyMs) : everyMs);
  }

  async function beat(): Promise<void> {
    beating = true;
    try {
      await options.ping();
      if (!stopped && silent) options.onAnswer();
      silent = false;
    } catch (error) {
      if (stopped) return;
      if (!isEngineError(error, 'timeout')) return options.onLost(error);
      if (!silent) options.onSilent(error);
      silent = true;
    } finally {
      beating = false;
    }
    schedule();
  }

  return {
    pace(next) {
      everyMs = next;
      if (!beating) schedule();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
