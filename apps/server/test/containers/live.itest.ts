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
});
afterAll(async () => {
  await berth?.close();
  await proxy?.close();
});

async function watch(topic: object): Promise<OpenSocket> {
  const socket = await (await berth.as('viewer')).socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 1, topic: { engine: 'local', ...topic } });
  await expect.poll(() => socket.messages[0]?.op).toBe('snapshot');
  return socket;
}

/** The container's row as it was told last. */
function lastRow(socket: OpenSocket, id: string) {
  const told = socket.messages.flatMap(({ data }) => [...(data.items ?? []), ...(data.upsert ?? [])]);
  return told.filter((row: { id: string }) => row.id === id).at(-1);
}

const run = async (...args: string[]) => (await engine.cli(['run', '-d', '--label', engine.label, ...args])).trim();

test('what is done in a shell reaches every viewer', async () => {
  const socket = await watch({ name: 'containers' });
  const id = await run(testImages.base, 'sleep', '1000');
  await expect.poll(() => lastRow(socket, id)).toMatchObject({ state: 'running', incomplete: false });
  await engine.cli(['rename', id, `${engine.prefix}live`]);
  await expect.poll(() => lastRow(socket, id)?.name).toBe(`${engine.prefix}live`);
  await engine.cli(['rm', '-f', id]);
  await expect.poll(() => socket.messages.some(({ data }) => data.remove?.includes(id))).toBe(true);
  const numbers = socket.messages.map((message) => message.seq);
  expect(numbers).toEqual(numbers.map((_, index) => numbers[0] + index));
  socket.close();
});

test('while a container stops everyone sees that it does', async () => {
  const id = await run(testImages.base, 'sleep', '1000');
  const socket = await watch({ name: 'containers' });
  const admin = await berth.as('admin');
  const stopping = admin.post(`/api/v1/containers/${id}/stop`, { timeout: 1 });
  await expect.poll(() => lastRow(socket, id)).toMatchObject({ state: 'running', pending: 'stopping' });
  await stopping;
  await expect.poll(() => lastRow(socket, id)).toMatchObject({ state: 'exited', exitCode: 137, pending: null });
  socket.close();
});

test('stats: one question a round for all who watch, none when nobody does', async () => {
  const id = await run(testImages.burner);
  const asked = () => proxy.requests.filter((request) => request.path.includes(`${id}/stats`)).length;
  expect(asked()).toBe(0);
  const sockets = await Promise.all([1, 2, 3].map(() => watch({ name: 'stats', ids: [id] })));
  const samples = (socket: OpenSocket) => socket.messages.flatMap(({ data }) => data.samples);
  for (const socket of sockets) {
    await expect.poll(() => samples(socket).at(-1)?.cpu, { timeout: 10_000 }).toBeGreaterThan(20);
    expect(samples(socket).at(-1)).toMatchObject({ id, memory: expect.any(Number), memoryLimit: null });
    // The first two rounds are closer than a line draws them; the third is a whole round later.
    await expect.poll(() => samples(socket).length, { timeout: 10_000 }).toBeGreaterThan(2);
  }
  const rounds = Math.max(...sockets.map((socket) => samples(socket).length));
  expect(asked()).toBeLessThanOrEqual(rounds + 1);
  const late = await watch({ name: 'stats', ids: [id] });
  expect(samples(late).length).toBeGreaterThan(1);
  const told = sockets.flatMap(samples).map(({ at }) => at);
  expect(samples(late).at(-1)).toMatchObject({ at: told.toSorted().at(-1), cpu: expect.any(Number) });
  for (const socket of [...sockets, late]) socket.close();
  await expect.poll(() => berth.berth.live.open).toBe(0);
});

test('a topic of an engine that is not there, and one without the right, are refused', async () => {
  const socket = await (await berth.as('viewer')).socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 2, topic: { name: 'containers', engine: 'mars' } });
  await expect.poll(() => socket.messages[0]).toMatchObject({ op: 'refused', sub: 2, code: 'not_found' });
  socket.close();
});
