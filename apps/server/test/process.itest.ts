import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCaller } from './support/caller.ts';
import { runCli, type SpawnedServer, spawnServer } from './support/spawn-server.ts';
import { testPassword } from './support/start-berth.ts';

let dataDir: string;
const started: SpawnedServer[] = [];

async function spawned(env: Record<string, string> = {}): Promise<SpawnedServer> {
  const server = await spawnServer({ BERTH_DATA_DIR: dataDir, ...env });
  started.push(server);
  return server;
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'berth-process-'));
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(dataDir, { recursive: true });
});

test('the first start prints where it listens and the one-time token, later ones no token', async () => {
  const server = await spawned();
  expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
  await expect.poll(() => server.setupToken).toMatch(/^[\w-]{24}$/);
  const body = { setupToken: server.setupToken, username: 'ada', password: testPassword };
  expect((await createCaller(server.url).post('/api/v1/setup', body)).status).toBe(201);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  const second = await spawned();
  expect((await createCaller(second.url).get('/api/v1/setup')).body).toEqual({ open: false });
  expect(second.output()).not.toContain('setup token');
});

test('people stay signed in over a restart', async () => {
  const first = await spawned({ BERTH_SETUP_TOKEN: 'a-token-from-the-environment' });
  const body = { setupToken: 'a-token-from-the-environment', username: 'ada', password: testPassword };
  const ada = createCaller(first.url);
  await ada.post('/api/v1/setup', body);
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await spawned();
  const headers = { cookie: ada.cookie };
  expect((await createCaller(second.url).call('GET', '/api/v1/session', { headers })).status).toBe(200);
});

test('SIGTERM closes sockets with a hint to come back and ends in good order', async () => {
  const server = await spawned({ BERTH_SETUP_TOKEN: 'a-token-from-the-environment' });
  const ada = createCaller(server.url);
  const body = { setupToken: 'a-token-from-the-environment', username: 'ada', password: testPassword };
  await ada.post('/api/v1/setup', body);
  const socket = await ada.socket('/api/v1/live');
  server.child.kill('SIGTERM');
  expect(await socket.closed).toEqual({ code: 1001, reason: 'Berth stops. Connect again.' });
  expect(await server.ended).toBe(0);
});

test('the data folder and what is in it are nobody else’s', async () => {
  await spawned();
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'berth.db')).mode & 0o077).toBe(0);
});

test('a bad variable stops the start and is named', async () => {
  await expect(spawned({ BERTH_TRUSTED_PROXIES: 'everybody' })).rejects.toThrow(/BERTH_TRUSTED_PROXIES cannot be used/);
  await expect(spawned({ DOCKER_HOST: 'ssh://somewhere' })).rejects.toThrow(/DOCKER_HOST/);
  for (const folder of ['/dev/null/berth', '/proc/nowhere/berth']) {
    await expect(spawned({ BERTH_DATA_DIR: folder })).rejects.toThrow(/BERTH_DATA_DIR cannot be used/);
  }
});

test('a port that is taken stops the start in words', async () => {
  const { url } = await spawned();
  const taken = spawnServer({ BERTH_DATA_DIR: join(dataDir, 'other'), BERTH_PORT: new URL(url).port });
  await expect(taken).rejects.toThrow(/BERTH_PORT \d+ cannot be had/);
});

test('the command line adds people and gives them new passwords, and the server knows at once', async () => {
  const server = await spawned();
  const env = { BERTH_DATA_DIR: dataDir };
  const add = await runCli(['user', 'add', '--role', 'viewer', '--username', 'vera'], `${testPassword}\n`, env);
  expect(add).toEqual({ code: 0, output: 'vera is a new viewer.\n' });
  const vera = createCaller(server.url);
  await vera.signIn('vera', testPassword);
  const reset = await runCli(['user', 'reset', '--username', 'vera'], 'another long pass phrase', env);
  expect(reset.code).toBe(0);
  expect((await vera.get('/api/v1/session')).status).toBe(401);
  await vera.signIn('vera', 'another long pass phrase');
  expect((await runCli(['user', 'add', '--role', 'boss', '--username', 'x'], testPassword, env)).code).toBe(1);
  expect((await runCli(['user', 'add', '--role', 'viewer', '--username', 'vera'], testPassword, env)).output).toBe(
    'vera exists already.\n',
  );
});
