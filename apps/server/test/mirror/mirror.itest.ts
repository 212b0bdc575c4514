import { createEngine, parseDockerHost } from '@berth/engine';
import { testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterEach, expect, test } from 'vitest';
import { createLogger } from '../../src/kernel/logger.ts';
import { type Mirror, startMirror } from '../../src/mirror/mirror.ts';

const engine = useSharedEngine();
const open: { close(): void }[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function mirror(dockerHost = engine.dockerHost): Mirror {
  const client = createEngine(parseDockerHost(dockerHost));
  const made = startMirror({ engine: client, name: 'local', sandbox: false, log: createLogger('silent') });
  open.push(made, client);
  made.watch();
  return made;
}

const named = (of: Mirror, name: string) =>
  [...of.containers.rows()].find((row) => row.name === `${engine.prefix}${name}`);
const made = (name: string) => ['--name', `${engine.prefix}${name}`, '--label', engine.label];

test('what is done in a shell shows: run, rename, stop, remove', async () => {
  const seen = mirror();
  await seen.ready;
  await engine.cli(['run', '-d', ...made('one'), '-p', '127.0.0.1::80', '--memory', '64m', testImages.web]);
  await expect
    .poll(() => named(seen, 'one'))
    .toMatchObject({
      state: 'running',
      incomplete: false,
      memoryLimit: 64 * 1024 * 1024,
      ports: [{ hostIp: '127.0.0.1', containerPort: 80, protocol: 'tcp' }],
    });
  await engine.cli(['rename', `${engine.prefix}one`, `${engine.prefix}two`]);
  await expect.poll(() => named(seen, 'two')?.state).toBe('running');
  await engine.cli(['kill', `${engine.prefix}two`]);
  await expect.poll(() => named(seen, 'two')).toMatchObject({ state: 'exited', exitCode: 137, ports: [] });
  await engine.cli(['rm', `${engine.prefix}two`]);
  await expect.poll(() => named(seen, 'two')).toBeUndefined();
});

test('a row from events is the same as a row from the list', async () => {
  const live = mirror();
  await live.ready;
  await engine.cli(['run', '-d', ...made('same'), '-P', testImages.web]);
  await engine.cli(['create', ...made('made'), testImages.base]);
  await engine.cli(['run', '-d', ...made('ended'), testImages.base, 'sh', '-c', 'exit 3']);
  await expect.poll(() => named(live, 'ended')?.exitCode).toBe(3);
  await live.settled();
  const fresh = mirror();
  await fresh.ready;
  await fresh.settled();
  for (const name of ['same', 'made', 'ended']) {
    await expect.poll(() => named(live, name)).toEqual(named(fresh, name));
  }
});

test('a crash loop is never shown as exited, and one that was stopped is', async () => {
  const seen = mirror();
  await seen.ready;
  const states: string[] = [];
  const stop = seen.containers.onChange(({ upsert }) => {
    for (const row of upsert) if (row.name === `${engine.prefix}loop` && !row.incomplete) states.push(row.state);
  });
  await engine.cli(['run', '-d', ...made('loop'), '--restart', 'always', testImages.base, 'sh', '-c', 'exit 1']);
  await expect.poll(() => named(seen, 'loop')?.restartCount, { timeout: 20_000 }).toBeGreaterThan(3);
  expect(new Set(states)).toContain('restarting');
  expect(new Set(states)).not.toContain('exited');
  stop();
  await engine.cli(['stop', `${engine.prefix}loop`]);
  await expect.poll(() => named(seen, 'loop')).toMatchObject({ state: 'exited', exitCode: 1 });
});

test('an engine that was never there is told with its cure', async () => {
  const seen = mirror('unix:///nowhere/docker.sock');
  await expect
    .poll(() => seen.status())
    .toMatchObject({ state: 'unreachable', trouble: 'no_socket', lastSeenAt: null });
});
