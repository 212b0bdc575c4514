import {
  killContainer,
  pauseContainer,
  removeContainer,
  renameContainer,
  restartContainer,
  startContainer,
  stopContainer,
  unpauseContainer,
} from '@berth/contract';
import type { z } from 'zod';
import { call } from '../../../lib/api/call.ts';

export type Signal = NonNullable<z.input<typeof killContainer.body>>['signal'];

/** One change of one container, with what it needs to know. */
export type Change =
  | { readonly action: 'start' | 'pause' | 'unpause' }
  | { readonly action: 'stop' | 'restart'; readonly timeout?: number }
  | { readonly action: 'kill'; readonly signal?: Signal }
  | { readonly action: 'rename'; readonly name: string }
  | { readonly action: 'remove'; readonly force: boolean; readonly volumes: boolean };

/** Asks the server for a change. @throws ApiError */
export async function changeContainer(containerId: string, change: Change): Promise<void> {
  const params = { containerId };
  switch (change.action) {
    case 'start':
      await call(startContainer, { params });
      return;
    case 'pause':
      await call(pauseContainer, { params });
      return;
    case 'unpause':
      await call(unpauseContainer, { params });
      return;
    case 'stop':
      await call(stopContainer, { params, body: timeoutOf(change) });
      return;
    case 'restart':
      await call(restartContainer, { params, body: timeoutOf(change) });
      return;
    case 'kill':
      await call(killContainer, { params, body: { signal: change.signal ?? 'KILL' } });
      return;
    case 'rename':
      await call(renameContainer, { params, body: { name: change.name } });
      return;
    case 'remove': {
      const query = {
        ...(change.force ? { force: '1' as const } : {}),
        ...(change.volumes ? { volumes: '1' as const } : {}),
      };
      await call(removeContainer, { params, query });
    }
  }
}

function timeoutOf({ timeout }: { timeout?: number }): { timeout?: number } {
  return timeout === undefined ? {} : { timeout };
}
