import type { getSession, listSessions, revokeSession, signOut } from '@berth/contract';
import { isoTime } from '../../kernel/clock.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { Handler } from '../../kernel/route-context.ts';
import type { AuthDeps } from './auth-deps.ts';
import { sessionCookie } from './session-cookie.ts';
import { personOf, toSession } from './start-session.ts';

/** Who is signed in, and until when. */
export function readSession({ sessions }: AuthDeps): Handler<typeof getSession> {
  return (_input, { actor }) => {
    const session = sessions.byId(actor.sessionId);
    if (session === undefined) throw new BerthError('unauthenticated', 'Sign in first.');
    return toSession(personOf(session), sessions.expiresAt(session));
  };
}

/** Ends the session of this request, and its sockets. */
export function endSession({ sessions, changed }: AuthDeps): Handler<typeof signOut> {
  return (_input, { actor, client, reply }) => {
    sessions.end(actor.sessionId);
    reply.header('Set-Cookie', sessionCookie(undefined, client.secure, 0));
    changed();
    return undefined;
  };
}

/** One's own sessions, the one used last first. */
export function ownSessions({ sessions }: AuthDeps): Handler<typeof listSessions> {
  return (_input, { actor }) => ({
    items: sessions.ofUser(actor.userId).map((session) => ({
      id: session.id,
      current: session.id === actor.sessionId,
      createdAt: isoTime(session.createdAt),
      lastSeenAt: isoTime(session.lastSeenAt),
      expiresAt: isoTime(sessions.expiresAt(session)),
      address: session.address,
      userAgent: session.userAgent,
    })),
  });
}

/** Ends one of one's own sessions. @throws BerthError `session_not_found`, the same for another person's */
export function endOwnSession({ sessions, changed }: AuthDeps): Handler<typeof revokeSession> {
  return ({ params }, { actor, audited }) => {
    const session = sessions.byId(params.sessionId);
    if (session === undefined || session.userId !== actor.userId) {
      throw new BerthError('session_not_found', 'There is no such session.');
    }
    sessions.end(session.id);
    audited({ kind: 'session', id: session.id });
    changed();
    return undefined;
  };
}
