import type { completeSetup as record } from '@berth/contract';
import { BerthError } from '../../kernel/errors.ts';
import type { Handler } from '../../kernel/route-context.ts';
import type { AuthDeps } from './auth-deps.ts';
import { checkPassword } from './password-policy.ts';
import { startSession } from './start-session.ts';

/**
 * Makes the first admin, once, and signs them in. Of many at once exactly one wins.
 * @throws BerthError `setup_token_wrong`, `setup_closed`, `too_many_attempts`, `bad_request`
 */
export function completeSetup(deps: AuthDeps): Handler<typeof record> {
  return ({ body }, { client, reply, audited }) =>
    deps.setup.claim(body.setupToken, async (done) => {
      checkPassword(body.password, body.username, 'password');
      const passwordHash = await deps.hashes(() => deps.hasher.hash(body.password));
      const id = deps.database.transaction(() => {
        if (deps.users.count() > 0) throw new BerthError('setup_closed', 'The first admin exists already.');
        const made = deps.users.insert(body.username, 'admin', passwordHash);
        done(client.host);
        return made;
      });
      audited({ kind: 'user', id, name: body.username });
      return startSession(deps, { id, username: body.username, role: 'admin' }, client, reply);
    });
}
