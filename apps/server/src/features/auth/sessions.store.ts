import { createHash, randomBytes } from 'node:crypto';
import { roleSchema } from '@berth/contract';
import { z } from 'zod';
import type { Client } from '../../kernel/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../storage/database.ts';

/** Milliseconds without use, and in all, after which a session has ended. */
export interface SessionLimits {
  readonly idle: number;
  readonly absolute: number;
}

const hour = 3_600_000;
export const defaultLimits: SessionLimits = { idle: 12 * hour, absolute: 7 * 24 * hour };

const sessionRow = z
  .object({
    id: z.string(),
    user_id: z.string(),
    username: z.string(),
    role: roleSchema,
    created_at: z.number(),
    last_seen_at: z.number(),
    address: z.string(),
    user_agent: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    userId: row.user_id,
    username: row.username,
    role: row.role,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    address: row.address,
    userAgent: row.user_agent,
  }));
export type StoredSession = z.output<typeof sessionRow>;

export type SessionsStore = ReturnType<typeof createSessionsStore>;

const touchEvery = 60_000;

/** Open sessions. Only those that still hold come out: in time, and of somebody who is not disabled. */
export function createSessionsStore(database: Database, clock: Clock, limits: SessionLimits = defaultLimits) {
  const select = `SELECT s.id, s.user_id, u.username, u.role, s.created_at, s.last_seen_at, s.address, s.user_agent
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE u.disabled = 0 AND s.last_seen_at > :now - :idle AND s.created_at > :now - :absolute`;
  const since = () => ({ now: clock(), ...limits });

  return {
    /** Answers the session's id and the secret that goes into the cookie, which is kept nowhere. */
    open(userId: string, client: Client): { id: string; secret: string } {
      const id = randomBytes(12).toString('hex');
      const secret = randomBytes(32).toString('base64url');
      database.run(
        `INSERT INTO sessions (id, secret_hash, user_id, created_at, last_seen_at, address, user_agent)
         VALUES (:id, :hash, :userId, :now, :now, :address, :userAgent)`,
        { id, hash: hashOf(secret), userId, now: clock(), address: client.address, userAgent: client.userAgent },
      );
      return { id, secret };
    },
    bySecret: (secret: string) =>
      database.get(sessionRow, `${select} AND s.secret_hash = :hash`, { ...since(), hash: hashOf(secret) }),
    byId: (id: string) => database.get(sessionRow, `${select} AND s.id = :id`, { ...since(), id }),
    ofUser: (userId: string) =>
      database.all(sessionRow, `${select} AND s.user_id = :userId ORDER BY s.last_seen_at DESC`, {
        ...since(),
        userId,
      }),
    /** Writes at most once a minute a session. */
    touch: (id: string) =>
      database.run('UPDATE sessions SET last_seen_at = :now WHERE id = :id AND last_seen_at < :now - :touchEvery', {
        id,
        now: clock(),
        touchEvery,
      }),
    end: (id: string) => database.run('DELETE FROM sessions WHERE id = :id', { id }).changes > 0,
    endOfUser: (userId: string, except: string | undefined) =>
      database.run('DELETE FROM sessions WHERE user_id = :userId AND id IS NOT :except', {
        userId,
        except: except ?? null,
      }),
    /** Forgets those whose time is over. */
    sweep: () =>
      database.run(
        'DELETE FROM sessions WHERE last_seen_at <= :now - :idle OR created_at <= :now - :absolute',
        since(),
      ),
    expiresAt: (session: Pick<StoredSession, 'createdAt' | 'lastSeenAt'>) =>
      Math.min(session.createdAt + limits.absolute, session.lastSeenAt + limits.idle),
  };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
