import { type EngineProxy, startProxy, testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { column, events, lastOf, soon, watchStats } from './stats-viewer.ts';

const engine = useSharedEngine();
let proxy: EngineProxy;
let berth: TestBerth;
const made: string[] = [];

beforeAll(async () => {
  proxy = await startProxy(engine.socketPath);
  berth = await startBerth({ dockerHost: proxy.dockerHost });
  await berth.berth.scope.mirror.ready;
});
afterEach(async () => {
  for (const id of made.splice(0)) await engine.cli(['rm', '-f', id]);
});
afterAll(async () => {
  await berth?.close();
  await proxy?.close();
});

async function run(...words: string[]): Promise<string> {
  const id = (await engine.cli(['run', '-d', '--stop-timeout', '1', '--label', engine.label, ...words])).trim();
  made.push(id);
  await expect.poll(() => berth.berth.scope.mirror.containers.get(id)?.state).toBe('running');
  return id;
}

const asked = (id: string) => proxy.requests.filter(({ path }) => path.includes(`/containers/${id}/stats`));

test('many viewers of one container are one stream of the engine, and nobody is none', async () => {
  const id = await run(testImages.burner);
  const viewers = await Promise.all([1, 2, 3, 4, 5].map(() => watchStats(berth, id)));
  for (const viewer of viewers) await soon(() => lastOf(viewer, 'cpu')).toBeGreaterThan(20);
  expect(asked(id).map(({ path }) => new URL(path, 'http://x').searchParams.get('stream'))).toEqual(['1']);

  const late = await watchStats(berth, id);
  expect(late.messages[0].data.readings.at.length).toBeGreaterThan(1);
  for (const viewer of [...viewers, late]) viewer.close();
  await expect.poll(() => berth.berth.live.open).toBe(0);
  const before = asked(id).length;
  const other = await run(testImages.burner);
  const elsewhere = await watchStats(berth, other);
  await soon(() => column(elsewhere, 'at').length).toBeGreaterThan(2);
  expect(asked(id)).toHaveLength(before);
  elsewhere.close();
});

test('a page opens filled with what the list has measured, and the list then asks no more for it', async () => {
  const id = await run(testImages.burner);
  const list = await (await berth.as('viewer')).socket('/api/v1/live');
  list.send({ op: 'subscribe', sub: 1, topic: { name: 'stats', engine: 'local', ids: [id] } });
  const samples = () => list.messages.flatMap(({ data }) => data.samples);
  await soon(() => samples().length).toBeGreaterThan(1);

  const page = await watchStats(berth, id);
  expect(page.messages[0].data.readings.at.length).toBeGreaterThan(1);
  await soon(() => column(page, 'at').length).toBeGreaterThan(4);
  const polls = () => asked(id).filter(({ path }) => path.includes('one-shot')).length;
  const before = polls();
  const told = samples().length;
  await soon(() => samples().length).toBeGreaterThan(told + 1);
  expect(polls()).toBe(before);
  const times = column(page, 'at');
  expect(times).toEqual([...new Set(times)].sort((a, b) => Number(a) - Number(b)));

  const late = await (await berth.as('viewer')).socket('/api/v1/live');
  late.send({ op: 'subscribe', sub: 1, topic: { name: 'stats', engine: 'local', ids: [id, id.replace(/^./, 'f')] } });
  await expect.poll(() => late.messages[0]?.op).toBe('snapshot');
  const moments: number[] = late.messages[0].data.samples.map(({ at }: { at: string }) => Date.parse(at));
  expect(moments.length).toBeGreaterThan(1);
  expect(moments.slice(1).every((at, place) => at - (moments[place] ?? 0) >= 2_000)).toBe(true);
  for (const socket of [page, list, late]) socket.close();
});

test('a restart is a gap with its events, without negative figures, and the readings go on', async () => {
  const id = await run('--network', 'bridge', testImages.burner);
  const page = await watchStats(berth, id);
  await soon(() => lastOf(page, 'networkIn')).not.toBeNull();
  const before = column(page, 'at').length;
  await engine.cli(['restart', id]);
  await soon(() => events(page)).toEqual(expect.arrayContaining(['die', 'start', 'restart']));
  await soon(() => column(page, 'cpu').slice(before).at(-1)).toBeGreaterThan(20);
  const rates = [...column(page, 'cpu'), ...column(page, 'networkIn'), ...column(page, 'networkOut')];
  expect(rates.filter((rate) => rate !== null && rate < 0)).toEqual([]);
  expect(column(page, 'cpu').slice(before)).toContain(null);
  page.close();
});

test('a stopped container is not asked for; it keeps its past, and goes on when it is started', async () => {
  const id = await run(testImages.burner);
  const page = await watchStats(berth, id);
  await soon(() => column(page, 'at').length).toBeGreaterThan(1);
  await engine.cli(['stop', id]);
  await soon(() => events(page)).toContain('die');
  const streams = asked(id).length;
  const again = await watchStats(berth, id);
  expect(again.messages[0].data.readings.at.length).toBeGreaterThan(1);
  expect(asked(id)).toHaveLength(streams);
  const told = column(page, 'at').length;
  await engine.cli(['start', id]);
  await soon(() => column(page, 'at').length).toBeGreaterThan(told + 1);
  expect(asked(id)).toHaveLength(streams + 1);
  page.close();
  again.close();
});

test('a stream that is cut is opened again, and no reading is told twice', async () => {
  const id = await run(testImages.burner);
  const page = await watchStats(berth, id);
  await soon(() => column(page, 'at').length).toBeGreaterThan(1);
  proxy.cutAll();
  const told = column(page, 'at').length;
  await soon(() => column(page, 'at').length).toBeGreaterThan(told + 1);
  const times = column(page, 'at');
  expect(times).toEqual([...new Set(times)].sort((a, b) => Number(a) - Number(b)));
  expect(asked(id).length).toBeGreaterThan(1);
  page.close();
});

test('figures are those of docker stats: memory against its limit, disk, processes, throttling', async () => {
  const script = 'dd if=/dev/zero of=/big bs=1M count=20 conv=fsync; while :; do :; done';
  const id = await run('-m', '64m', '--cpus', '0.1', '--pids-limit', '50', testImages.base, 'sh', '-c', script);
  const page = await watchStats(berth, id);
  await soon(() => lastOf(page, 'throttled')).toBeGreaterThan(30);
  await soon(() => lastOf(page, 'cpu')).toBeLessThan(40);
  const now = page.messages.at(-1).data.now;
  expect(now).toMatchObject({ memoryTotal: 67_108_864, pidsLimit: 50 });
  const words = await engine.cli([
    'stats',
    '--no-stream',
    '--format',
    '{{.MemUsage}}|{{.BlockIO}}|{{.PIDs}}|{{.NetIO}}',
    id,
  ]);
  const [memory = '', block = '', pids = '', net = ''] = words.trim().split('|');
  const mebibytes = Number.parseFloat(memory) * (memory.includes('KiB') ? 1 / 1024 : 1);
  expect((lastOf(page, 'memory') ?? 0) / 2 ** 20).toBeCloseTo(mebibytes, 0);
  expect(lastOf(page, 'pids')).toBe(Number(pids));
  expect(now.diskWritten === null ? '0B' : block.split(' / ')[1]).toMatch(now.diskWritten === null ? /0B/ : /MB/);
  expect(net.split(' / ')[0]).toMatch(/B$/);
  expect(now.networkReceived).not.toBeNull();
  page.close();
});

test('a container that runs out of memory rises to its limit, and the engine’s word for it is told', async () => {
  const script = 'sleep 2; while :; do dd if=/dev/zero of=/dev/shm/$((i=i+1)) bs=1M count=2; sleep 0.2; done';
  const limits = ['-m', '32m', '--memory-swap', '32m', '--shm-size', '1g'];
  const id = await run(...limits, testImages.base, 'sh', '-c', script);
  const page = await watchStats(berth, id);
  await soon(() => Math.max(...column(page, 'memory').map((bytes) => bytes ?? 0))).toBeGreaterThan(20e6);
  await soon(() => events(page)).toContain('oom');
  expect(Math.max(...column(page, 'memory').map((bytes) => bytes ?? 0))).toBeLessThan(36e6);
  page.close();
});

test('who shares another’s network has none of their own: unknown, not 0', async () => {
  const id = await run('--network', 'host', testImages.base, 'sleep', '1000');
  const page = await watchStats(berth, id);
  await soon(() => column(page, 'at').length).toBeGreaterThan(1);
  expect(page.messages.at(-1).data.now.networkReceived).toBeNull();
  expect(new Set(column(page, 'networkIn'))).toEqual(new Set([null]));
  page.close();
});

test('a container that is not there is refused', async () => {
  const socket = await (await berth.as('viewer')).socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 2, topic: { name: 'container-stats', engine: 'local', id: 'f'.repeat(64) } });
  await expect.poll(() => socket.messages[0]).toMatchObject({ op: 'refused', code: 'container_not_found' });
  socket.close();
});
