import type { Access } from '../../kernel/access.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { ReadClient } from '../../kernel/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { SessionsStore, StoredSession } from './sessions.store.ts';

export interface AccessDeps {
  readonly sessions: SessionsStore;
  readonly readClient: ReadClient;
  readonly clock: Clock;
  readonly log: Logger;
}

const touchEvery = 60_000;

/** Sign-in as the kernel sees it. Rights are looked up for each request, never kept. */
export function createAccess({ sessions, readClient, clock, log }: AccessDeps): Access & { changed: () => void } {
  const listeners = new Set<() => void>();
  const touchedAt = new Map<string, number>();

  return {
    authenticate(request) {
      const secret = readSessionCookie(request, readClient(request).secure);
      const session = secret === undefined ? undefined : sessions.bySecret(secret);
      return session === undefined ? undefined : actorOf(session);
    },
    refresh(actor) {
      const session = sessions.byId(actor.sessionId);
      return session === undefined ? undefined : actorOf(session);
    },
    touch({ sessionId }) {
      const now = clock();
      if (now - (touchedAt.get(sessionId) ?? 0) < touchEvery) return;
      touchedAt.set(sessionId, now);
      if (touchedAt.size > 10_000) touchedAt.clear();
      try {
        sessions.touch(sessionId);
      } catch (error) {
        // A full disk must not turn reads away.
        log.warn({ err: error }, 'session use not recorded');
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed() {
      for (const listener of listeners) listener();
    },
  };
}

function actorOf({ id, userId, username, role }: StoredSession): Actor {
  return { userId, name: username, role, sessionId: id };
}
