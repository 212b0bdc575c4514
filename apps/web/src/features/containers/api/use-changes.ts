import type { ContainerSummary, PendingAction } from '@berth/contract';
import { useCallback, useState } from 'react';
import type { ContainerAction } from '../model/actions.ts';
import { type Change, changeContainer } from './change-container.ts';

/** A change that was refused: it stays with its container until the next try, or until somebody waves it away. */
export interface Failure {
  readonly action: ContainerAction;
  readonly error: unknown;
}

export interface Changes {
  /** What this page has asked for and is not yet answered. */
  readonly asked: ReadonlyMap<string, PendingAction>;
  readonly failures: ReadonlyMap<string, Failure>;
  /** Asks for a change. Resolves to whether it was done; a refusal is kept in `failures`. */
  readonly ask: (row: Pick<ContainerSummary, 'id'>, change: Change) => Promise<boolean>;
  readonly dismiss: (id: string) => void;
}

const pendingOf: Record<ContainerAction, PendingAction> = {
  start: 'starting',
  stop: 'stopping',
  restart: 'restarting',
  kill: 'killing',
  pause: 'pausing',
  unpause: 'unpausing',
  rename: 'renaming',
  remove: 'removing',
};

/** The changes that this page asks for, and what became of them. */
export function useChanges(): Changes {
  const [asked, setAsked] = useState<ReadonlyMap<string, PendingAction>>(new Map());
  const [failures, setFailures] = useState<ReadonlyMap<string, Failure>>(new Map());
  const dismiss = useCallback((id: string) => setFailures((known) => without(known, id)), []);
  const ask = useCallback(
    async ({ id }: Pick<ContainerSummary, 'id'>, change: Change) => {
      dismiss(id);
      setAsked((known) => new Map(known).set(id, pendingOf[change.action]));
      try {
        await changeContainer(id, change);
        return true;
      } catch (error) {
        setFailures((known) => new Map(known).set(id, { action: change.action, error }));
        return false;
      } finally {
        setAsked((known) => without(known, id));
      }
    },
    [dismiss],
  );
  return { asked, failures, ask, dismiss };
}

function without<T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  if (!map.has(id)) return map;
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}
