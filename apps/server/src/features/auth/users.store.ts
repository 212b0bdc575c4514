import { randomUUID } from 'node:crypto';
import { type Role, roleSchema } from '@berth/contract';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../storage/database.ts';

const userRow = z
  .object({ id: z.string(), username: z.string(), role: roleSchema, disabled: z.number(), password_hash: z.string() })
  .transform(({ disabled, password_hash, ...row }) => ({
    ...row,
    disabled: disabled !== 0,
    passwordHash: password_hash,
  }));
export type StoredUser = z.output<typeof userRow>;

export type UsersStore = ReturnType<typeof createUsersStore>;

/** People, as Berth keeps them. Names are lower case and unique. */
export function createUsersStore(database: Database, clock: Clock) {
  const columns = 'id, username, role, disabled, password_hash';
  return {
    count: () => database.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM users')?.n ?? 0,
    byName: (username: string) =>
      database.get(userRow, `SELECT ${columns} FROM users WHERE username = :username`, { username }),
    byId: (id: string) => database.get(userRow, `SELECT ${columns} FROM users WHERE id = :id`, { id }),
    /** Answers the new person's id. */
    insert(username: string, role: Role, passwordHash: string): string {
      const id = randomUUID();
      database.run(
        'INSERT INTO users (id, username, role, password_hash, created_at) VALUES (:id, :username, :role, :passwordHash, :at)',
        { id, username, role, passwordHash, at: clock() },
      );
      return id;
    },
    setPassword: (id: string, passwordHash: string) =>
      database.run('UPDATE users SET password_hash = :passwordHash WHERE id = :id', { id, passwordHash }),
    setRole: (id: string, role: Role) => database.run('UPDATE users SET role = :role WHERE id = :id', { id, role }),
    setDisabled: (id: string, disabled: boolean) =>
      database.run('UPDATE users SET disabled = :disabled WHERE id = :id', { id, disabled: disabled ? 1 : 0 }),
  };
}
