import { expect, test } from 'vitest';
import type { AuditEntry } from '../../kernel/audit.ts';
import { openDatabase } from '../../storage/database.ts';
import { migrate, readMigrations } from '../../storage/migrate.ts';
import { createAuditWriter } from './audit.store.ts';
import { readAudit, verifyAudit } from './read-audit.ts';

const entry: AuditEntry = {
  action: 'container:start',
  outcome: 'intent',
  actor: { userId: 'u1', name: 'ada', sessionId: 's1' },
  address: '127.0.0.1',
  requestId: 'r1',
  object: { kind: 'container', id: 'c1', name: 'web' },
  detail: { params: { containerId: 'web' } },
};

function withRows(count: number) {
  const database = openDatabase(':memory:');
  migrate(database, readMigrations(), undefined);
  const write = createAuditWriter(database, () => 1_000);
  for (let n = 0; n < count; n += 1) write({ ...entry, requestId: `r${n}` });
  return database;
}

test('rows come back as they were written, and the chain is whole', () => {
  const database = withRows(3);
  expect(readAudit(database)).toHaveLength(3);
  expect(readAudit(database)[0]).toMatchObject({
    seq: 1,
    user_name: 'ada',
    object_name: 'web',
    action: 'container:start',
  });
  expect(verifyAudit(database)).toBeUndefined();
});

test('a row cannot be changed', () => {
  expect(() => withRows(1).run("UPDATE audit SET user_name = 'eve'")).toThrow(/never changed/);
});

test('a row that was changed behind Berth’s back is found', () => {
  const database = withRows(5);
  database.script("DROP TRIGGER audit_is_never_changed; UPDATE audit SET user_name = 'eve' WHERE seq = 3");
  expect(verifyAudit(database)).toBe(3);
});

test('a row that was removed is found', () => {
  const database = withRows(5);
  database.script('DELETE FROM audit WHERE seq = 2');
  expect(verifyAudit(database)).toBe(3);
});
