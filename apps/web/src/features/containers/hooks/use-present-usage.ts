import type { ContainerSummary } from '@berth/contract';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { useLive } from '../../../lib/live/use-live.ts';
import { useCan } from '../../../lib/session/session.ts';

export interface PresentUsage {
  /** Percent of one core. */
  readonly cpu: number | null;
  /** Bytes. */
  readonly memory: number | null;
  readonly pids: number | null;
  /** Cores of the host. */
  readonly hostCpus: number | null;
}

const unknown: PresentUsage = { cpu: null, memory: null, pids: null, hostCpus: null };

/** What a container uses now, as far as it runs and this person may see it. */
export function usePresentUsage(row: Pick<ContainerSummary, 'id' | 'state'>): PresentUsage {
  const can = useCan();
  const watched = row.state === 'running' && can('container:stats');
  const { data } = useLive(watched ? { name: 'container-stats', engine: localEngine, id: row.id } : null);
  if (!watched || data === undefined) return unknown;
  const { readings, now } = data;
  const last = (column: readonly (number | null)[]) => column.at(-1) ?? null;
  return {
    cpu: last(readings.cpu),
    memory: last(readings.memory),
    pids: last(readings.pids),
    hostCpus: now?.cpus ?? null,
  };
}
