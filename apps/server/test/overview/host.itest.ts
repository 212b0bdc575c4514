import type { HostFacts, HostSample } from '@berth/contract';
import { startProxy } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { expect, test } from 'vitest';
import { createHostSampler } from '../../src/features/system/public.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { startBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
const topic = { name: 'host', engine: 'local' };

test('a viewer is told what the host is and how busy it is', async () => {
  await using berth = await startBerth({ dockerHost: engine.dockerHost });
  await berth.berth.scope.mirror.ready;
  const socket = await (await berth.as('viewer')).socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 1, topic });
  const facts = { readable: true, memoryBytes: expect.any(Number), disk: { path: expect.any(String) } };
  await expect.poll(() => socket.messages[0]?.data.facts).toMatchObject(facts);
  // Rates lie between two readings.
  await expect
    .poll(() => socket.messages.at(-1)?.data.samples[0]?.cpu, { timeout: 10_000 })
    .toEqual(expect.any(Number));
  expect(socket.messages.at(-1)?.data.samples[0]).toMatchObject({
    memory: expect.any(Number),
    disk: expect.any(Number),
  });
  socket.close();
  await expect.poll(() => berth.berth.live.open).toBe(0);
});

test('the host is read once for all who watch, a while longer, and not at all while nobody does', async () => {
  await using berth = await startBerth({ dockerHost: engine.dockerHost });
  const { scope } = berth.berth;
  await scope.mirror.ready;
  const host = createHostSampler({ scope, inContainer: false, clock: systemClock, graceMs: 50 });
  const told: { facts?: HostFacts; samples: HostSample[] }[][] = [[], []];
  expect(host.running).toBe(false);
  const watches = told.map((list) => host.watch((news) => list.push(news)));
  for (const watch of watches) await watch.snapshot();
  await expect.poll(() => told[1]?.length).toBeGreaterThan(0);
  expect(told[1]).toEqual(told[0]?.slice(-(told[1]?.length ?? 0)));
  watches[0]?.stop();
  expect(host.running).toBe(true);
  watches[1]?.stop();
  await expect.poll(() => host.running).toBe(false);
  host.close();
});

test('while the engine is away nothing is known of its host, and it is asked when it is back', async () => {
  const proxy = await startProxy(engine.socketPath);
  await using berth = await startBerth({ dockerHost: proxy.dockerHost });
  await berth.berth.scope.mirror.ready;
  const back = proxy.fault.set({ status: 500, match: '/info' });
  const socket = await (await berth.as('viewer')).socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 1, topic });
  await expect.poll(() => socket.messages[0]?.data.facts).toMatchObject({ readable: false, memoryBytes: null });
  back();
  proxy.cutAll();
  await expect
    .poll(() => socket.messages.findLast(({ data }) => data.facts)?.data.facts, { timeout: 10_000 })
    .toMatchObject({ readable: true });
  socket.close();
  await proxy.close();
});
