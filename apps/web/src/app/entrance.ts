import { getSetup } from '@berth/contract';
import { redirect } from '@tanstack/react-router';
import { call } from '../lib/api/call.ts';
import { sessionQuery } from '../lib/session/session.ts';
import { queryClient } from './query-client.ts';

/**
 * Sends whoever stands at the wrong door to the right one: the signed-in into the house, everybody else to setup while the first
 * admin is still to be made, and to sign-in afterwards. When the server is away the door stays, and says so itself.
 * @throws a redirect.
 */
export async function entrance(door: 'sign-in' | 'setup', next: string): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null);
  if (session) throw redirect({ href: next });
  const setup = await call(getSetup).catch(() => null);
  if (!setup) return;
  if (setup.open && door === 'sign-in') throw redirect({ to: '/setup' });
  if (!setup.open && door === 'setup') throw redirect({ to: '/sign-in', search: { next: '/' } });
}
