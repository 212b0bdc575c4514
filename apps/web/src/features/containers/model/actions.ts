import type { ContainerSummary, Permission } from '@berth/contract';

/** What can be done to a container, with the right that it needs. */
export const actionPermission = {
  start: 'container:start',
  stop: 'container:stop',
  restart: 'container:restart',
  kill: 'container:kill',
  pause: 'container:pause',
  unpause: 'container:unpause',
  rename: 'container:rename',
  remove: 'container:remove',
} as const satisfies Record<string, Permission>;
export type ContainerAction = keyof typeof actionPermission;

/** Why an action cannot be done now: a key of the texts under `containers.blocked`. */
export type Blocked = 'stale' | 'isBerth' | 'pending' | 'running' | 'notRunning' | 'paused' | 'notPaused' | 'removing';

const live = new Set(['running', 'paused', 'restarting']);

/** Why the action does not fit the container as it is; null when it does. `stale`: the engine does not answer. */
export function blockedBy(action: ContainerAction, row: ContainerSummary, stale: boolean): Blocked | null {
  if (stale) return 'stale';
  if (row.isBerth && action !== 'start') return 'isBerth';
  if (row.state === 'removing' || row.pending === 'removing') return 'removing';
  // A kill is what helps when a stop takes long.
  if (row.pending !== null && action !== 'kill' && action !== 'remove') return 'pending';
  return byState(action, row.state);
}

function byState(action: ContainerAction, state: string): Blocked | null {
  switch (action) {
    case 'start':
      return state === 'paused' ? 'paused' : live.has(state) ? 'running' : null;
    case 'stop':
    case 'kill':
      return live.has(state) ? null : 'notRunning';
    case 'pause':
      return state === 'running' ? null : state === 'paused' ? 'paused' : 'notRunning';
    case 'unpause':
      return state === 'paused' ? null : 'notPaused';
    case 'restart':
    case 'rename':
    case 'remove':
      return null;
  }
}

/** Whether removing it needs force: the engine refuses to remove what runs. */
export function needsForce(row: ContainerSummary): boolean {
  return live.has(row.state);
}
