import type { signIn as signInRecord } from '@berth/contract';
import { BerthError } from '../../kernel/errors.ts';
import type { Handler } from '../../kernel/route-context.ts';
import type { AuthDeps } from './auth-deps.ts';
import { startSession } from './start-session.ts';
import type { StoredUser } from './users.store.ts';

/**
 * Signs in by name and password. Unknown, disabled and wrong take the same time and get the same answer.
 * @throws BerthError `sign_in_failed`, `too_many_attempts`
 */
export function signIn(deps: AuthDeps): Handler<typeof signInRecord> {
  return async ({ body }, { client, reply, audited }) => {
    const username = body.username.toLowerCase();
    deps.throttle.check(username, client.address);
    const meant = deps.users.byName(username);
    if (meant !== undefined) audited({ kind: 'user', id: meant.id, name: meant.username });
    const user = await deps.hashes(() => verified(deps, username, body.password, client.address));
    return startSession(deps, user, client, reply);
  };
}

// Runs in its turn of the queue: a burst of guesses is counted one by one, not let through together.
async function verified(deps: AuthDeps, username: string, password: string, address: string): Promise<StoredUser> {
  deps.throttle.check(username, address);
  const user = deps.users.byName(username);
  const { right, outdated } = await deps.hasher.verify(password, user?.passwordHash ?? deps.hasher.dummy);
  if (user === undefined || user.disabled || !right) {
    deps.throttle.failed(username, address);
    throw new BerthError('sign_in_failed', 'Wrong name or password.');
  }
  deps.throttle.succeeded(username);
  if (outdated) deps.users.setPassword(user.id, await deps.hasher.hash(password));
  return user;
}
