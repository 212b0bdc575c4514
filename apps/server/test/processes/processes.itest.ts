import { type EngineProxy, startProxy, testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSocket } from '../support/open-socket.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
let proxy: EngineProxy;
let berth: TestBerth;

beforeAll(async () => {
  proxy = await startProxy(engine.socketPath);
  berth = await startBerth({ dockerHost: proxy.dockerHost });
  await berth.berth.scope.mirror.ready;
});
afterAll(async () => {
  await berth?.close();
  await proxy?.close();
});

async function run(script: string): Promise<string> {
  const words = ['run', '-d', '--stop-timeout', '0', '--label', engine.label, testImages.base, 'sh', '-c', script];
  const id = (await engine.cli(words)).trim();
  await expect.poll(() => berth.berth.scope.mirror.containers.get(id)?.state).toBe('running');
  return id;
}

async function watch(role: 'viewer' | 'operator', id: string, reveal: boolean): Promise<OpenSocket> {
  const socket = await (await berth.as(role)).socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 1, topic: { name: 'processes', engine: 'local', id, reveal } });
  await expect.poll(() => socket.messages[0]?.op).toMatch(/snapshot|refused/);
  return socket;
}

const commands = (socket: OpenSocket): string[] =>
  socket.messages.at(-1).data.processes.map(({ command }: { command: string }) => command);
const asked = (id: string) => proxy.requests.filter(({ path }) => path.includes(`/containers/${id}/top`)).length;

test('the processes are live, each round asked once for all who watch, and never when nobody does', async () => {
  const id = await run('sleep 4711 & sleep 4712');
  const viewers = [
    await watch('operator', id, true),
    await watch('operator', id, true),
    await watch('viewer', id, false),
  ];
  for (const viewer of viewers)
    expect(commands(viewer).join()).toMatch(/sleep 4711.*sleep 4712|sleep 4712.*sleep 4711/);
  const [main, child] = viewers[0]?.messages[0].data.processes ?? [];
  expect(main).toMatchObject({ user: expect.any(String), memory: expect.any(Number), elapsed: expect.any(Number) });
  expect(child.parent).toBe(main.pid);

  const exec = engine.cli(['exec', id, 'sleep', '9']);
  for (const viewer of viewers) await expect.poll(() => commands(viewer), { timeout: 10_000 }).toContain('sleep 9');
  const rounds = Math.max(...viewers.map((viewer) => viewer.messages.length));
  expect(asked(id)).toBeLessThanOrEqual(rounds + 1);
  for (const viewer of viewers) viewer.close();
  await expect.poll(() => berth.berth.live.open).toBe(0);
  const before = asked(id);
  await exec;
  expect(asked(id)).toBe(before);
  await engine.cli(['rm', '-f', id]);
});

test('secrets in commands are for those who may read the environment', async () => {
  const id = await run('sh -c "sleep 4713; true" --password=canary-4711');
  const viewer = await watch('viewer', id, false);
  expect(commands(viewer).join()).toContain('--password=***');
  expect(JSON.stringify(viewer.messages)).not.toContain('canary-4711');
  expect(viewer.messages[0].data.masked).toBe(true);
  const refused = await watch('viewer', id, true);
  expect(refused.messages[0]).toMatchObject({ op: 'refused', code: 'forbidden' });
  const operator = await watch('operator', id, true);
  expect(commands(operator).join()).toContain('canary-4711');
  for (const socket of [viewer, refused, operator]) socket.close();
  await engine.cli(['rm', '-f', id]);
});

test('a stopped container has none, says so, and is asked again when it runs', async () => {
  const id = await run('sleep 4714');
  const operator = await watch('operator', id, true);
  await engine.cli(['stop', id]);
  await expect.poll(() => operator.messages.at(-1).data).toMatchObject({ running: false, processes: [], error: null });
  const before = asked(id);
  await engine.cli(['start', id]);
  await expect.poll(() => operator.messages.at(-1).data.processes.length).toBeGreaterThan(0);
  expect(asked(id)).toBeGreaterThan(before);
  operator.close();
  await engine.cli(['rm', '-f', id]);
});
