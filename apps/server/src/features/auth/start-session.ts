import { permissionsOf, type Session } from '@berth/contract';
import type { Client } from '../../kernel/client.ts';
import { isoTime } from '../../kernel/clock.ts';
import type { Reply } from '../../kernel/route-context.ts';
import type { AuthDeps } from './auth-deps.ts';
import { sessionCookie } from './session-cookie.ts';
import { defaultLimits, type StoredSession } from './sessions.store.ts';
import type { StoredUser } from './users.store.ts';

type Deps = Pick<AuthDeps, 'sessions' | 'clock'>;
type Person = Pick<StoredUser, 'id' | 'username' | 'role'>;

/** Opens a session with a new id, whatever the browser had before, and gives it the cookie. */
export function startSession({ sessions, clock }: Deps, person: Person, client: Client, reply: Reply): Session {
  const { secret } = sessions.open(person.id, client);
  reply.header('Set-Cookie', sessionCookie(secret, client.secure, defaultLimits.absolute / 1000));
  const now = clock();
  return toSession(person, sessions.expiresAt({ createdAt: now, lastSeenAt: now }));
}

/** A session as the contract shows it. */
export function toSession({ id, username, role }: Person, expiresAt: number): Session {
  return { user: { id, username, role }, permissions: permissionsOf(role), expiresAt: isoTime(expiresAt) };
}

/** The person in a stored session. */
export function personOf(session: StoredSession): Person {
  return { id: session.userId, username: session.username, role: session.role };
}
