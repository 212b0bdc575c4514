import type { ContainerSummary, Permission } from '@berth/contract';
import { useMemo } from 'react';
import { useLanguage } from '../../../lib/i18n/i18n.ts';
import { useStale } from '../../../lib/live/use-engine.ts';
import { useSession } from '../../../lib/session/session.ts';
import { actionPermission, blockedBy, type ContainerAction } from '../model/actions.ts';
import { useActionWords } from '../words/action-words.ts';

export interface Actions {
  readonly can: (permission: Permission) => boolean;
  /** Whether the person may do it at all: what they may not is not shown. */
  readonly may: (action: ContainerAction) => boolean;
  /** Why it cannot be done to this container now, in words; null when it can. */
  readonly refusal: (action: ContainerAction, row: ContainerSummary) => string | null;
  /** Nothing can be changed: the engine or Berth does not answer. */
  readonly stale: boolean;
}

/** What the signed-in person can do to containers, and what not now. The same object until that changes: rows hang on it. */
export function useActions(): Actions {
  const session = useSession();
  const t = useActionWords();
  const language = useLanguage();
  const stale = useStale() !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words in another language are other words
  return useMemo(() => {
    const can = (permission: Permission) => session?.permissions.includes(permission) ?? false;
    return {
      can,
      may: (action) => can(actionPermission[action]),
      refusal: (action, row) => {
        const blocked = blockedBy(action, row, stale);
        return blocked === null ? null : t(`blocked.${blocked}`);
      },
      stale,
    };
  }, [session, stale, t, language]);
}
