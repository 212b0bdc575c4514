import type { ContainerStats, ContainerSummary } from '@berth/contract';
import { useEffect, useMemo, useRef } from 'react';
import { foldStats } from '../../../lib/live/fold-stats.ts';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { useLive } from '../../../lib/live/use-live.ts';
import { useLooking } from '../../../lib/live/use-looking.ts';
import { useCan } from '../../../lib/session/session.ts';

/**
 * Everything that is measured of a container, live; undefined before the first word, and for who may not see it. While the tab is hidden
 * nothing is asked for; what was on screen stays.
 */
export function useContainerStats(row: ContainerSummary): ContainerStats | undefined {
  const may = useCan()('container:stats');
  const looking = useLooking();
  const topic = { name: 'container-stats', engine: localEngine, id: row.id } as const;
  const live = useLive<'container-stats'>(may && looking ? topic : null).data;
  const past = useRef<{ id: string; stats: ContainerStats } | null>(null);
  const before = past.current?.id === row.id ? past.current.stats : undefined;
  const stats = useMemo(() => (live === undefined ? before : foldStats(before, live)), [before, live]);
  useEffect(() => {
    past.current = stats === undefined ? null : { id: row.id, stats };
  });
  return stats;
}

/** Whether it uses anything at all now. */
export function isRunning({ state }: ContainerSummary): boolean {
  return state === 'running' || state === 'paused';
}
