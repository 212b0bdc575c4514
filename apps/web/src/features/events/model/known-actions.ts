import type { Change } from '@berth/contract';

/** What can be said of a change in words of its own; a newer server may tell of others. */
const done = [
  'container:start',
  'container:stop',
  'container:restart',
  'container:kill',
  'container:pause',
  'container:unpause',
  'container:rename',
  'container:create',
  'container:run',
  'container:remove',
  'container:exec',
  'container:attach',
  'container:die',
  'container:oom',
  'container:unhealthy',
  'image:pull',
  'image:remove',
  'volume:create',
  'volume:remove',
  'network:create',
  'network:remove',
] as const;

/** What a person may have tried in vain. */
const tried = [
  'container:start',
  'container:stop',
  'container:restart',
  'container:kill',
  'container:pause',
  'container:unpause',
  'container:rename',
  'container:create',
  'container:remove',
  'container:exec',
  'container:attach',
  'image:pull',
] as const;

/** The end of the key of a sentence: `did.container:stop`. */
export function doneKey({ action, by }: Pick<Change, 'action' | 'by'>): (typeof done)[number] | 'other' {
  // Through Berth a container is made and started in one.
  if (by === 'berth' && action === 'container:create') return 'container:run';
  return done.find((known) => known === action) ?? 'other';
}

/** The end of the key of an attempt: `act.container:stop`. */
export function triedKey(action: string): (typeof tried)[number] | 'other' {
  return tried.find((known) => known === action) ?? 'other';
}
