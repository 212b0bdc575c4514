import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from './support/caller.ts';
import { anyRow, startBerth, type TestBerth } from './support/start-berth.ts';

let berth: TestBerth;
let admin: Caller;
beforeAll(async () => {
  berth = await startBerth();
  admin = await berth.as('admin');
});
afterAll(() => berth.close());

/** SQLite's own limit on the file answers as a full disk does. */
function fill() {
  const { database } = berth.berth;
  const pages = Number(database.get(anyRow, 'PRAGMA page_count')?.page_count);
  database.script(`PRAGMA max_page_count = ${pages}`);
  try {
    for (;;)
      berth.berth.writeAudit({ action: 'job:seen', outcome: 'done', actor: undefined, address: '', requestId: 'x' });
  } catch {
    // Full.
  }
}

test('with a full disk reads go on, changes say 507, and all works again once there is room', async () => {
  fill();
  expect((await admin.get('/api/v1/session')).status).toBe(200);
  expect((await admin.get('/api/v1/jobs')).status).toBe(200);
  const change = await admin.delete('/api/v1/sessions/absent');
  expect([change.status, change.body.error.code]).toEqual([507, 'storage_full']);
  expect(change.body.error.message).toContain('nothing was changed');
  expect((await berth.nobody.get('/api/v1/health')).status).toBe(200);
  berth.berth.database.script('PRAGMA max_page_count = 100000');
  expect((await admin.delete('/api/v1/sessions/absent')).status).toBe(404);
});
