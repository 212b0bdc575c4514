import type { EngineStatus } from '@berth/contract';
import { useEffect, useState } from 'react';
import { useConnection } from './live-provider.tsx';
import { useLive } from './use-live.ts';

/** The one engine of today; topics carry its name so that there can be more. */
export const localEngine = 'local';

/** How the engine is, live; undefined before the first word. */
export function useEngine(): EngineStatus | undefined {
  return useLive({ name: 'engine', engine: localEngine }).data;
}

/** Why what is on screen may be old. `since`: milliseconds since 1970 when it was last known to be right. */
export type Stale =
  | { why: 'server'; since: number; nextTryAt: number | null }
  | { why: 'engine'; since: number | null; engine: EngineStatus }
  | null;

/** Short breaks of the line are not worth a strip. */
export const quietMs = 2_000;

/** Whether what is on screen may be old: the engine does not answer, or the line to Berth is lost for more than two seconds. */
export function useStale(): Stale {
  const connection = useConnection();
  const engine = useEngine();
  const lostLong = useLasted(connection.state === 'open' ? null : connection.since, quietMs);
  if (lostLong && connection.state !== 'open') {
    return { why: 'server', since: connection.since, nextTryAt: connection.nextTryAt };
  }
  if (engine?.state === 'unreachable') {
    return { why: 'engine', since: engine.lastSeenAt === null ? null : Date.parse(engine.lastSeenAt), engine };
  }
  return null;
}

/** Becomes true when something has lasted for a time; `since` is null while it does not hold. */
function useLasted(since: number | null, ms: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    setLasted(false);
    if (since === null) return;
    const timer = setTimeout(() => setLasted(true), ms);
    return () => clearTimeout(timer);
  }, [since, ms]);
  return lasted;
}
