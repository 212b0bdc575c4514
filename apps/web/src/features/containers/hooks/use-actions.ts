import type { ContainerSummary } from '@berth/contract';
import { useStale } from '../../../lib/live/use-engine.ts';
import { useCan } from '../../../lib/session/session.ts';
import { actionPermission, blockedBy, type ContainerAction } from '../model/actions.ts';
import { useActionWords } from '../words/action-words.ts';

export interface Actions {
  /** Whether the person may do it at all: what they may not is not shown. */
  readonly may: (action: ContainerAction) => boolean;
  /** Why it cannot be done to this container now, in words; null when it can. */
  readonly refusal: (action: ContainerAction, row: ContainerSummary) => string | null;
  /** Nothing can be changed: the engine or Berth does not answer. */
  readonly stale: boolean;
}

/** What the signed-in person can do to containers, and what not now. */
export function useActions(): Actions {
  const can = useCan();
  const t = useActionWords();
  const stale = useStale() !== null;
  return {
    may: (action) => can(actionPermission[action]),
    refusal: (action, row) => {
      const blocked = blockedBy(action, row, stale);
      return blocked === null ? null : t(`blocked.${blocked}`);
    },
    stale,
  };
}
