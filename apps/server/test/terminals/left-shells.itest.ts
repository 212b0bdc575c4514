import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAudit } from '../../src/features/audit/public.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createCaller } from '../support/caller.ts';
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts';
import { anyRow, testPassword } from '../support/start-berth.ts';
import { openShell } from './shell-driver.ts';

const engine = useSharedEngine();
const setupToken = 'a-token-from-the-environment';
let dataDir: string;
const started: SpawnedServer[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'berth-left-'));
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(dataDir, { recursive: true });
});

async function start(): Promise<SpawnedServer> {
  const server = await spawnServer({
    BERTH_DATA_DIR: dataDir,
    BERTH_SETUP_TOKEN: setupToken,
    DOCKER_HOST: engine.dockerHost,
  });
  started.push(server);
  return server;
}
async function processes(name: string): Promise<string> {
  return engine.cli(['top', name, '-eo', 'pid,args']);
}
function look<T>(read: (database: ReturnType<typeof openDatabase>) => T): T {
  const database = openDatabase(join(dataDir, 'berth.db'));
  try {
    return read(database);
  } finally {
    database.close();
  }
}

test('shells that a crash of Berth has left are ended at the next start, with their audit rows; no others are', async () => {
  const name = `${engine.prefix}left`;
  await engine.cli(['run', '-d', '--name', name, '--label', engine.label, 'berth-test/base:1', 'sleep', '1000']);
  await engine.cli(['exec', '-d', '-e', 'BERTH_TERMINAL=of-another-berth', name, 'sleep', '701']);
  const first = await start();
  const ada = createCaller(first.url);
  await ada.post('/api/v1/setup', { setupToken, username: 'ada', password: testPassword });
  const shell = await openShell(ada, name);
  shell.type('sleep 702 & (trap "" HUP; sleep 703) & sleep 704\r');
  for (const seconds of ['702', '703', '704']) await expect.poll(() => processes(name)).toContain(seconds);

  first.child.kill('SIGKILL');
  await first.ended;
  expect(await processes(name)).toContain('sleep 704');

  await start();
  await expect.poll(() => processes(name), { timeout: 20_000 }).not.toMatch(/sleep 70[234]/);
  expect(await processes(name)).toContain('sleep 701');
  const row = () => look((database) => readAudit(database)).findLast(({ action }) => action === 'container:exec');
  await expect
    .poll(() => JSON.parse(row()?.detail ?? '{}'))
    .toMatchObject({ terminal: shell.id, ended: 'berth_stopped' });
  expect(row()).toMatchObject({ user_name: 'ada', object_name: name, outcome: 'done' });
  expect(look((database) => database.all(anyRow, 'SELECT * FROM open_shells'))).toEqual([]);
});
