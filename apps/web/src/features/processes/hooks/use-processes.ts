import { localEngine } from '../../../lib/live/use-engine.ts';
import { type Live, useLive } from '../../../lib/live/use-live.ts';
import { useLooking } from '../../../lib/live/use-looking.ts';
import { useCan } from '../../../lib/session/session.ts';

/** The processes of a container, live while the tab is looked at. Secrets are in the commands for who may read its environment. */
export function useProcesses(containerId: string): Live<'processes'> {
  const reveal = useCan()('container:read.env');
  const topic = { name: 'processes', engine: localEngine, id: containerId, reveal } as const;
  return useLive<'processes'>(useLooking() ? topic : null);
}
