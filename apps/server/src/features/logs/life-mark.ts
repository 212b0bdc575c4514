import type { ContainerExit } from '@berth/contract';
import type { ContainerLook } from './container-look.ts';
import type { LifeMark } from './log-ring.ts';

/** An end that the engine's events told of, and what it says itself, are the same where they are so near: milliseconds. */
export const sameEnd = 3000;

/**
 * What the viewers are told when the container stopped, started again, or was removed. The engine forgets how a container
 * ended as soon as it runs again, which `exits` (newest first) remember.
 */
export function lifeMark(
  event: LifeMark['event'],
  look?: ContainerLook,
  exits: readonly ContainerExit[] = [],
): LifeMark {
  const stopped = event === 'stopped' ? look : undefined;
  const ended = Date.parse(stopped?.finishedAt ?? '');
  const exit = exits.find(({ at }) => Math.abs(Date.parse(at) - ended) < sameEnd);
  return {
    op: 'life',
    event,
    at: (event === 'started' ? look?.startedAt : stopped?.finishedAt) ?? '',
    exitCode: stopped?.exitCode ?? exit?.exitCode ?? null,
    oomKilled: (stopped?.oomKilled ?? false) || (exit?.oomKilled ?? false),
    restarts: look?.restarts ?? 0,
    policy: look?.policy ?? 'no',
    memoryLimit: look?.memoryLimit ?? null,
    reason: stopped?.reason ?? '',
  };
}
