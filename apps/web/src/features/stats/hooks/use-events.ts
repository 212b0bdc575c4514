import type { StatsEvent } from '@berth/contract';
import { useMemo } from 'react';
import type { ChartEvent } from '../../../ui/chart/types.ts';
import { happenings } from '../model/happenings.ts';
import { useStatsWords } from '../words/stats-words.ts';

/** What happened to a container, as the charts flag it. */
export function useEvents(events: readonly StatsEvent[]): readonly ChartEvent[] {
  const t = useStatsWords();
  return useMemo(
    () =>
      happenings(events).map(({ at, what, exitCode }) => ({
        at,
        label: t(`event.${what}`, { code: exitCode ?? '–' }),
        bad: what === 'oom' || what === 'oomRestarted' || ((exitCode ?? 0) !== 0 && what !== 'restarted'),
      })),
    [events, t],
  );
}
