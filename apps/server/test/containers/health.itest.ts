import { type EngineProxy, startProxy, testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenSocket } from '../support/open-socket.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
const canary = 'c4nary-S3CRET';
let proxy: EngineProxy;
let berth: TestBerth;

beforeAll(async () => {
  proxy = await startProxy(engine.socketPath);
  berth = await startBerth({ dockerHost: proxy.dockerHost });
});
afterAll(async () => {
  await berth?.close();
  await proxy?.close();
});

async function watch(role: 'viewer' | 'admin', id: string, reveal: boolean): Promise<OpenSocket> {
  const socket = await (await berth.as(role)).socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 1, topic: { name: 'health', engine: 'local', id, reveal } });
  await expect.poll(() => socket.messages[0]).toBeDefined();
  return socket;
}

const answers = (socket: OpenSocket) => socket.messages.flatMap(({ data }) => data?.log ?? []);

test('every answer of a healthcheck is told as it comes, read once however many watch, to no viewer a secret', async () => {
  const check = ['--health-cmd', `echo token=${canary}`, '--health-interval', '1s'];
  const words = ['run', '-d', '--label', engine.label, '--network', 'none', ...check, testImages.base, 'sleep', '1000'];
  const id = (await engine.cli(words)).trim();
  await expect.poll(async () => (await (await berth.as('viewer')).get(`/api/v1/containers/${id}`)).status).toBe(200);
  const sockets = await Promise.all([watch('viewer', id, false), watch('viewer', id, false), watch('admin', id, true)]);
  const [viewer, , admin] = sockets;
  const asked = () => proxy.requests.filter((request) => request.path.includes(`/${id}/json`)).length;
  const before = asked();
  const seen = answers(admin).length;
  await expect.poll(() => answers(admin).length, { timeout: 20_000 }).toBeGreaterThan(seen + 5);
  const times = answers(admin).map((entry: { startedAt: string }) => entry.startedAt);
  expect(times).toEqual([...new Set(times)].sort());
  expect(JSON.stringify(answers(admin))).toContain(canary);
  await expect.poll(() => answers(viewer).length).toBeGreaterThan(5);
  expect(JSON.stringify(viewer.messages)).not.toContain(canary);
  // At most three looks for each answer, whoever watches.
  expect(asked() - before).toBeLessThanOrEqual(3 * (answers(admin).length - seen + 1));
  for (const socket of sockets) socket.close();
  await expect.poll(() => berth.berth.live.open).toBe(0);
});

test('whoever may not read secrets cannot ask for them', async () => {
  const socket = await watch('viewer', 'f'.repeat(64), true);
  expect(socket.messages[0]).toMatchObject({ op: 'refused', code: 'forbidden' });
  socket.close();
});
