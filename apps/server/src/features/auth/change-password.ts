import type { changePassword as record } from '@berth/contract';
import { BerthError } from '../../kernel/errors.ts';
import type { Handler } from '../../kernel/route-context.ts';
import type { AuthDeps } from './auth-deps.ts';
import { checkPassword } from './password-policy.ts';

/**
 * Changes one's own password; every other session ends, with its sockets.
 * @throws BerthError `password_wrong`, `too_many_attempts`, `bad_request`
 */
export function changePassword(deps: AuthDeps): Handler<typeof record> {
  return async ({ body }, { actor, client, audited }) => {
    audited({ kind: 'user', id: actor.userId, name: actor.name });
    checkPassword(body.newPassword, actor.name, 'newPassword');
    await deps.hashes(async () => {
      deps.throttle.check(actor.name, client.address);
      const user = deps.users.byId(actor.userId);
      if (user === undefined || !(await deps.hasher.verify(body.currentPassword, user.passwordHash)).right) {
        deps.throttle.failed(actor.name, client.address);
        throw new BerthError('password_wrong', 'This is not the current password.');
      }
      deps.throttle.succeeded(actor.name);
      const passwordHash = await deps.hasher.hash(body.newPassword);
      deps.database.transaction(() => {
        deps.users.setPassword(actor.userId, passwordHash);
        deps.sessions.endOfUser(actor.userId, actor.sessionId);
      });
    });
    deps.changed();
  };
}
