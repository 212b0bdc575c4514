import type { Change } from '@berth/contract';
import { useMemo } from 'react';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { useLive } from '../../../lib/live/use-live.ts';
import { useCan } from '../../../lib/session/session.ts';

/** What happened lately, the newest first, live; undefined before the first word. Names only for those who may read the audit. */
export function useRecentChanges(): readonly Change[] | undefined {
  const can = useCan();
  const topic = { name: 'changes', engine: localEngine, who: can('audit:read') } as const;
  const { data } = useLive(can('container:list') ? topic : null);
  return useMemo(
    () => data && [...data.values()].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id)),
    [data],
  );
}
