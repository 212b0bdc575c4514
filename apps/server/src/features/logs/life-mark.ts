import type { ContainerLook } from './container-look.ts';
import type { LifeMark } from './log-ring.ts';

/** What the viewers are told when the container stopped, started again, or was removed. */
export function lifeMark(event: LifeMark['event'], look?: ContainerLook): LifeMark {
  const stopped = event === 'stopped' ? look : undefined;
  return {
    op: 'life',
    event,
    at: (event === 'started' ? look?.startedAt : stopped?.finishedAt) ?? '',
    exitCode: stopped?.exitCode ?? null,
    oomKilled: stopped?.oomKilled ?? false,
    restarts: look?.restarts ?? 0,
    policy: look?.policy ?? 'no',
    memoryLimit: look?.memoryLimit ?? null,
    reason: stopped?.reason ?? '',
  };
}
