import { createEngine, parseDockerHost } from '@berth/engine';
import { loadTestImages, makeFleet, startEngine, type TestEngine, testImages } from '@berth/testbed';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../src/kernel/logger.ts';
import { type Mirror, startMirror } from '../../src/mirror/mirror.ts';

let engine: TestEngine;
const open: { close(): void }[] = [];

beforeAll(async () => {
  engine = await startEngine();
  await loadTestImages(engine, [testImages.base, testImages.web]);
});
afterAll(() => engine?.stop());
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  const left = (await engine.cli(['ps', '-aq'])).trim();
  if (left !== '') await engine.cli(['rm', '-f', ...left.split('\n')]);
});

function mirror(dockerHost = engine.dockerHost): Mirror {
  const client = createEngine(parseDockerHost(dockerHost));
  const made = startMirror({ engine: client, name: 'local', sandbox: false, log: createLogger('silent') });
  open.push(made, client);
  made.watch();
  return made;
}

const named = (of: Mirror, name: string) => [...of.containers.rows()].find((row) => row.name === name);

test('what is done in a shell shows: run, rename, stop, remove', async () => {
  const seen = mirror();
  await seen.ready;
  await engine.cli(['run', '-d', '--name', 'one', '-p', '127.0.0.1::80', '--memory', '64m', testImages.web]);
  await expect
    .poll(() => named(seen, 'one'))
    .toMatchObject({
      state: 'running',
      incomplete: false,
      memoryLimit: 64 * 1024 * 1024,
      ports: [{ hostIp: '127.0.0.1', containerPort: 80, protocol: 'tcp' }],
    });
  await engine.cli(['rename', 'one', 'two']);
  await expect.poll(() => named(seen, 'two')?.state).toBe('running');
  await engine.cli(['kill', 'two']);
  await expect.poll(() => named(seen, 'two')).toMatchObject({ state: 'exited', exitCode: 137, ports: [] });
  await engine.cli(['rm', 'two']);
  await expect.poll(() => named(seen, 'two')).toBeUndefined();
});

test('a row from events is the same as a row from the list', async () => {
  const live = mirror();
  await live.ready;
  await engine.cli(['run', '-d', '--name', 'same', '-P', testImages.web]);
  await engine.cli(['create', '--name', 'made', testImages.base]);
  await engine.cli(['run', '-d', '--name', 'ended', testImages.base, 'sh', '-c', 'exit 3']);
  await expect.poll(() => named(live, 'ended')?.exitCode).toBe(3);
  await live.settled();
  const fresh = mirror();
  await fresh.ready;
  await fresh.settled();
  for (const name of ['same', 'made', 'ended']) {
    await expect.poll(() => named(live, name)).toEqual(named(fresh, name));
  }
});

test('an engine that hangs, goes and comes back: said, kept, recovered, no row twice or lost', async () => {
  const ids = await makeFleet(engine, { count: 12, running: 4, prefix: 'gone' });
  const seen = mirror();
  await seen.ready;
  await seen.settled();

  engine.pause();
  await expect
    .poll(() => seen.status(), { timeout: 3_000 })
    .toMatchObject({ state: 'unreachable', trouble: 'not_answering' });
  expect(seen.containers.size).toBe(12);
  engine.resume();
  await expect.poll(() => seen.status().state, { timeout: 5_000 }).toBe('connected');

  await engine.kill();
  await expect.poll(() => seen.status().state, { timeout: 3_000 }).toBe('unreachable');
  expect(seen.containers.size).toBe(12);
  await engine.start();
  await expect.poll(() => seen.status().state, { timeout: 5_000 }).toBe('connected');
  await seen.settled();
  const truth = await engine.cli(['ps', '-aq', '--no-trunc']);
  expect([...seen.containers.rows()].map((row) => row.id).sort()).toEqual(truth.trim().split('\n').sort());
  expect(new Set(ids).size).toBe(12);
});

test('an engine that was never there is told with its cure', async () => {
  const seen = mirror('unix:///nowhere/docker.sock');
  await expect
    .poll(() => seen.status())
    .toMatchObject({ state: 'unreachable', trouble: 'no_socket', lastSeenAt: null });
});
