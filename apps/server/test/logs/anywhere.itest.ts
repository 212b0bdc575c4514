import type { LogPlace, LogServerMessage, PlacedLine } from '@berth/contract';
import { startProxy } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import type { OpenSocket } from '../support/open-socket.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

type Page = Extract<LogServerMessage, { op: 'page' }>;
type Histogram = Extract<LogServerMessage, { op: 'histogram' }>;

const engine = useSharedEngine();
const total = 60_000;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let berth: TestBerth;
let viewer: Caller;
let long: string;

beforeAll(async () => {
  proxy = await startProxy(engine.socketPath);
  berth = await startBerth({ dockerHost: proxy.dockerHost });
  viewer = await berth.as('viewer');
  long = await run('long', '-e', `N=${total}`, 'berth-test/lines:1');
  await engine.cli(['wait', long]);
});
afterAll(async () => {
  await berth.close();
  await proxy.close();
});

async function run(name: string, ...args: string[]): Promise<string> {
  await engine.cli(['run', '-d', '--name', `${engine.prefix}${name}`, '--label', engine.label, ...args]);
  return `${engine.prefix}${name}`;
}
const open = (name: string, tail = 0) => viewer.socket(`/api/v1/containers/${name}/logs/stream?tail=${tail}`);
const numberOf = (line: PlacedLine | undefined) => Number(/^line 0*(\d+)/.exec(line?.m ?? '')?.[1]);
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

const slow = { timeout: 15_000 };

let nextId = 1;
async function page(socket: OpenSocket, at: LogPlace, before: number, after: number): Promise<Page> {
  const id = nextId++;
  socket.send({ op: 'page', id, at, before, after });
  const answer = () => socket.messages.find((message) => message.op === 'page' && message.id === id);
  await expect.poll(answer, { timeout: 20_000 }).toBeDefined();
  return answer();
}

describe('lines from anywhere in the log', () => {
  test('come from around a time, and go on in both directions to the ends of the log', async () => {
    const socket = await open(long);
    const start = await page(socket, { t: '2000-01-01T00:00:00Z' }, 10, 10);
    expect([start.start, start.end, start.at]).toEqual([true, false, 0]);
    expect(start.lines.map(numberOf)).toEqual(Array.from({ length: 11 }, (_, i) => i + 1));
    const end = await page(socket, { t: '2100-01-01T00:00:00Z' }, 10, 10);
    expect([end.start, end.end, end.at]).toEqual([false, true, null]);
    expect(end.lines.map(numberOf)).toEqual(Array.from({ length: 10 }, (_, i) => total - 9 + i));

    let newest = start.lines.at(-1);
    const seen = start.lines.map(numberOf);
    for (let i = 0; i < 5 && newest !== undefined; i++) {
      const { t, s, k = 1 } = newest;
      const next = await page(socket, { t, s, k }, 0, 5000);
      expect(next.at).toBe(0);
      seen.push(...next.lines.slice(1).map(numberOf));
      newest = next.lines.at(-1);
    }
    expect(seen).toEqual(Array.from({ length: 25_011 }, (_, i) => i + 1));

    const around = await page(socket, { t: newest?.t ?? '', s: 'o', k: newest?.k ?? 1 }, 300, 200);
    expect(numberOf(around.lines[around.at ?? -1])).toBe(25_011);
    expect(around.lines.map(numberOf)).toEqual(Array.from({ length: 501 }, (_, i) => 24_711 + i));
    expect([around.start, around.end]).toEqual([false, false]);
    socket.close();
  });

  test('of one that is gone begin with the first at or after its time', async () => {
    const socket = await open(long);
    const [first] = (await page(socket, { t: '2000-01-01T00:00:00Z' }, 0, 1)).lines;
    const gone = await page(socket, { t: first?.t ?? '', s: 'e', k: 7 }, 5, 5);
    expect(numberOf(gone.lines[gone.at ?? -1])).toBe(1);
    socket.close();
  });
});

describe('lines per time and level', () => {
  const latest = (socket: OpenSocket): Histogram | undefined => socket.messages.findLast((m) => m.op === 'histogram');
  const counted = (h: Histogram | undefined) => h && [h.error, h.warn, h.info, h.debug, h.none].map(sum);

  test('are counted after all where the engine failed at first', async () => {
    const name = await run('counted-again', '-e', 'N=100', 'berth-test/lines:1');
    await engine.cli(['wait', name]);
    const well = proxy.fault.set({ match: /\/logs\?.*tail=2000000/, status: 500 });
    const socket = await open(name);
    socket.send({ op: 'histogram', bins: 10 });
    await expect.poll(() => latest(socket)?.state, slow).toBe('failed');
    well();
    await expect.poll(() => latest(socket), slow).toMatchObject({ state: 'ready', lines: 100, whole: true });
    socket.close();
  });

  test('are counted over the whole log once, for all who watch, and kept current', async () => {
    const script =
      'seq 1 500; echo ERROR a; echo "[warn] b"; echo "level=info c"; echo DEBUG d; sleep 8; echo ERROR e; sleep 60';
    const name = await run('levels', 'berth-test/base:1', 'sh', '-c', script);
    proxy.clear();
    const sockets = await Promise.all([open(name), open(name), open(name)]);
    for (const socket of sockets) socket.send({ op: 'histogram', bins: 100 });
    for (const socket of sockets) await expect.poll(() => counted(latest(socket)), slow).toEqual([1, 1, 1, 1, 500]);
    await expect.poll(() => latest(sockets[0] as OpenSocket)?.state, slow).toBe('ready');
    expect(latest(sockets[1] as OpenSocket)).toMatchObject({ whole: true, lines: 504 });
    for (const socket of sockets) {
      await expect.poll(() => counted(latest(socket)), slow).toEqual([2, 1, 1, 1, 500]);
    }
    expect(proxy.requests.filter(({ path }) => path.includes('/logs'))).toHaveLength(2);
    expect(latest(sockets[0] as OpenSocket)?.marks).toMatchObject([{ event: 'started' }]);

    const far = sockets[2] as OpenSocket;
    far.send({ op: 'histogram', bins: 10, since: '2100-01-01T00:00:00Z', until: '2100-01-02T00:00:00Z' });
    await expect.poll(() => counted(latest(far)), slow).toEqual([0, 0, 0, 0, 0]);
    for (const socket of sockets) socket.close();
  });

  test('are not counted while nobody asks', async () => {
    const name = await run('quiet', 'berth-test/counter:1');
    proxy.clear();
    const socket = await open(name, 10);
    const lines = () => socket.messages.filter((m) => m.op === 'lines').length;
    await expect.poll(lines, { timeout: 10_000 }).toBeGreaterThan(10);
    expect(proxy.requests.filter(({ path }) => path.includes('/logs'))).toHaveLength(1);
    socket.close();
  });
});

describe('a log as text, filtered', () => {
  const lines = async (query: string) => {
    const response = await viewer.raw('GET', `/api/v1/containers/${long}/logs?${query}`);
    return { status: response.status, lines: (await response.text()).split('\n').slice(0, -1) };
  };

  test.each([
    ['pattern=line%200000420', 100],
    ['pattern=LINE%20000042000&case=ignore', 1],
    ['pattern=0(1|2)%20the&regex=1&tail=1000', 20],
    ['pattern=fox&inverse=1', 0],
    ['levels=error,warn', 0],
    ['levels=none&pattern=0000421', 111],
    ['pattern=fox&stdout=0', 0],
  ])('%s', async (query, count) => {
    expect((await lines(query)).lines).toHaveLength(count);
  });

  test('is whole and in order, with times', async () => {
    const found = await lines('pattern=fox&timestamps=1');
    expect(found.lines).toHaveLength(total);
    expect(found.lines[4321]).toMatch(/^\d{4}-\d\d-\d\dT\S+Z line 000004322 the quick/);
  });

  test('refuses a pattern before it answers', async () => {
    expect((await lines('pattern=(a)%5C1&regex=1')).status).toBe(400);
  });
});
