import type { ContainerStats, ContainerSummary } from '@berth/contract';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { useLive } from '../../../lib/live/use-live.ts';
import { useCan } from '../../../lib/session/session.ts';

/** Everything that is measured of a container, live; undefined before the first word, and for who may not see it. */
export function useContainerStats(row: ContainerSummary): ContainerStats | undefined {
  const can = useCan();
  const topic = { name: 'container-stats', engine: localEngine, id: row.id } as const;
  return useLive<'container-stats'>(can('container:stats') ? topic : null).data;
}

/** Whether it uses anything at all now. */
export function isRunning({ state }: ContainerSummary): boolean {
  return state === 'running' || state === 'paused';
}
