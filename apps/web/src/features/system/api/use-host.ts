import type { HostFacts, HostSample } from '@berth/contract';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { useLive } from '../../../lib/live/use-live.ts';
import { useCan } from '../../../lib/session/session.ts';

const none: readonly HostSample[] = [];

/** What the engine's host is and how busy it was in the last ten minutes, live; facts are undefined before the first word. */
export function useHost(): { facts: HostFacts | undefined; samples: readonly HostSample[] } {
  const allowed = useCan()('host:info');
  const data = useLive(allowed ? { name: 'host', engine: localEngine } : null).data;
  return { facts: data?.facts, samples: data?.samples ?? none };
}
