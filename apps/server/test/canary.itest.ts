import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from './support/caller.ts';
import { startBerth, type TestBerth } from './support/start-berth.ts';

const engine = useSharedEngine();
const canary = 'CANARY-7d1e-never-kept';
let berth: TestBerth;
beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost, setupOpen: true });
});
afterAll(() => berth.close());

test('a secret that passes through is in no log line, no table, no file and no answer to a viewer', async () => {
  const { nobody: ada } = berth;
  const answers: Answer[] = [];
  const keep = async (answer: Promise<Answer>) => void answers.push(await answer);
  const setupToken = berth.berth.auth.setup.token ?? '';

  await keep(ada.post('/api/v1/setup', { setupToken: canary, username: 'ada', password: canary }));
  await keep(ada.post('/api/v1/setup', { setupToken, username: 'ada', password: canary }));
  await keep(ada.post('/api/v1/session', { username: 'ada', password: canary }));
  await keep(ada.post('/api/v1/session', { username: canary, password: `${canary}-wrong` }));
  await keep(ada.post('/api/v1/session/password', { currentPassword: canary, newPassword: `${canary}-2` }));
  await keep(
    ada.post('/api/v1/session/password', { currentPassword: canary, newPassword: `${canary}-3`, env: canary }),
  );
  const name = `${engine.prefix}canary`;
  const label = { 'berth.test': engine.prefix };
  const run = await ada.post('/api/v1/containers', {
    name,
    image: testImages.base,
    command: ['sleep', '1000'],
    env: { DB_PASSWORD: canary },
    labels: label,
  });
  expect(run.status).toBe(201);
  await keep(ada.post('/api/v1/containers', { name, image: testImages.base, env: { DB_PASSWORD: canary } }));
  await berth.berth.auth.people.create({ username: 'vera', password: 'a pass phrase for tests', role: 'viewer' });
  const vera = berth.nobody;
  await vera.signIn('vera', 'a pass phrase for tests');
  for (const path of ['', '/inspect', '/removal']) await keep(vera.get(`/api/v1/containers/${name}${path}`));
  await keep(vera.get('/api/v1/containers'));
  await ada.delete(`/api/v1/containers/${name}?force=1`);

  expect(answers.every(({ status }) => status < 500)).toBe(true);
  for (const { body } of answers) expect(JSON.stringify(body ?? '')).not.toContain(canary);
  expect(berth.logged.length).toBeGreaterThan(10);
  expect(berth.logged.filter((line) => line.includes(canary))).toEqual([]);
  for (const file of readdirSync(berth.dataDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    expect(readFileSync(join(file.parentPath, file.name)).includes(canary), file.name).toBe(false);
  }
  expect(JSON.stringify(berth.audit())).toContain('auth:setup');
});
