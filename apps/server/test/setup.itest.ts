import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requestAs } from './support/request-as.ts';
import { startBerth, type TestBerth, testPassword } from './support/start-berth.ts';

const setupOf = (berth: TestBerth, more: Record<string, unknown> = {}) => ({
  setupToken: berth.berth.auth.setup.token,
  username: 'ada',
  password: testPassword,
  ...more,
});

test('the one-time token makes the first admin, signs them in, and closes setup', async () => {
  await using berth = await startBerth({ setupOpen: true });
  const { nobody } = berth;
  expect((await nobody.get('/api/v1/setup')).body).toEqual({ open: true });
  const { status, body } = await nobody.post('/api/v1/setup', setupOf(berth));
  expect(status).toBe(201);
  expect(body.user).toMatchObject({ username: 'ada', role: 'admin' });
  expect((await nobody.get('/api/v1/session')).status).toBe(200);
  expect((await nobody.get('/api/v1/setup')).body).toEqual({ open: false });
  expect(berth.berth.auth.setup.token).toBeUndefined();
});

test('of 50 at once exactly one wins', async () => {
  await using berth = await startBerth({ setupOpen: true });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => berth.nobody.post('/api/v1/setup', setupOf(berth, { username: `ada-${n}` }))),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(49);
});

test('ten wrong tokens shut the door until a restart, for the right one too', async () => {
  await using berth = await startBerth({ setupOpen: true });
  for (let tries = 0; tries < 10; tries += 1) {
    const { status, body } = await berth.nobody.post('/api/v1/setup', setupOf(berth, { setupToken: `guess-${tries}` }));
    expect([status, body.error.code]).toEqual([403, 'setup_token_wrong']);
  }
  expect((await berth.nobody.post('/api/v1/setup', setupOf(berth))).status).toBe(429);
});

test('a weak password leaves setup open', async () => {
  await using berth = await startBerth({ setupOpen: true });
  const weak = await berth.nobody.post('/api/v1/setup', setupOf(berth, { password: 'password1234' }));
  expect(weak).toMatchObject({
    status: 400,
    body: { error: { fields: [{ path: 'password', code: 'password_common' }] } },
  });
  expect((await berth.nobody.post('/api/v1/setup', setupOf(berth))).status).toBe(201);
});

test('while setup is open any host is answered; afterwards the one by which it was done', async () => {
  await using berth = await startBerth({ setupOpen: true });
  const { url } = berth;
  const port = new URL(url).port;
  const ask = (host: string, path: string, init: { method?: string; body?: string } = {}) =>
    requestAs(url, host, path, init);
  expect((await ask(`berth.lan:${port}`, '/api/v1/setup')).status).toBe(200);
  const body = JSON.stringify(setupOf(berth));
  expect((await ask(`berth.lan:${port}`, '/api/v1/setup', { method: 'POST', body })).status).toBe(201);
  expect((await ask(`berth.lan:${port}`, '/api/v1/health')).status).toBe(200);
  const refused = await ask(`evil.lan:${port}`, '/');
  expect(refused.status).toBe(421);
  expect(refused.text).toContain('evil.lan');
  expect(refused.text).toContain('BERTH_PUBLIC_URL');
  expect((await ask(`evil.lan:${port}`, '/api/v1/health')).text).toContain('host_refused');
});

test('setup does not open again when nobody is left', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'berth-setup-'));
  try {
    const first = await startBerth({ setupOpen: true, dataDir });
    await first.nobody.post('/api/v1/setup', setupOf(first));
    first.berth.database.run('DELETE FROM users');
    await first.close();
    await using second = await startBerth({ setupOpen: true, dataDir });
    expect((await second.nobody.get('/api/v1/setup')).body).toEqual({ open: false });
    expect(second.berth.auth.setup.token).toBeUndefined();
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

test('BERTH_ADMIN_PASSWORD_FILE makes the user admin instead, and a bad file stops the start naming it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'berth-admin-'));
  const file = join(dir, 'password');
  try {
    writeFileSync(file, `${testPassword}\n`);
    await using berth = await startBerth({ setupOpen: true, settings: { adminPasswordFile: file } });
    expect((await berth.nobody.get('/api/v1/setup')).body).toEqual({ open: false });
    expect(berth.berth.auth.setup.token).toBeUndefined();
    await berth.nobody.signIn('admin', testPassword);
    writeFileSync(file, 'short');
    await expect(startBerth({ setupOpen: true, settings: { adminPasswordFile: file } })).rejects.toThrow(
      /BERTH_ADMIN_PASSWORD_FILE cannot be used/,
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
});
