import { gunzipSync } from 'node:zlib';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { acknowledge, type FollowedLog, followLog } from './followed-log.ts';

const engine = useSharedEngine();
const total = 30_000;
let berth: TestBerth;
let viewer: Caller;
let long: string;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  viewer = await berth.as('viewer');
  long = await run('long', '-e', `N=${total}`, '-e', 'STDERR=1', 'berth-test/lines:1');
  await engine.cli(['wait', long]);
});
afterAll(() => berth.close());

async function run(name: string, ...args: string[]): Promise<string> {
  await engine.cli(['run', '-d', '--name', `${engine.prefix}${name}`, '--label', engine.label, ...args]);
  return `${engine.prefix}${name}`;
}
const numberOf = (text: string) => Number(/^line 0*(\d+)/.exec(text)?.[1]);

/** Asks for the lines before the oldest one that is known, as a page does. */
async function older(log: FollowedLog, count: number) {
  const pages = log.socket.messages.filter((message) => message.op === 'older');
  const known = [...pages.toReversed().flatMap((page) => page.lines), ...log.lines()];
  const { n, t, s } = known[0];
  const same = known.filter((line) => line.t === t && line.s === s).length;
  log.socket.send({ op: 'older', before: n, t, s, same, count });
  await expect
    .poll(() => log.socket.messages.filter((m) => m.op === 'older').length, { timeout: 10_000 })
    .toBe(pages.length + 1);
  return log.socket.messages.findLast((message) => message.op === 'older');
}

describe('a long log', () => {
  test('shows its end first, and every line before it page by page, to the first one', async () => {
    const log = await followLog(viewer, long);
    await expect.poll(() => log.lines().length).toBe(1000);
    const pages = [];
    for (let page = await older(log, 5000); ; page = await older(log, 5000)) {
      pages.unshift(...page.lines);
      if (page.start) break;
    }
    const all = [...pages, ...log.lines()];
    expect(all).toHaveLength(total);
    expect(new Set(all.map((line) => numberOf(line.m))).size).toBe(total);
    expect(all.map((line) => line.n)).toEqual(all.map((_, i) => i - (total - 1000)));
    // stdout and stderr are two pipes: each is in order.
    for (const stream of ['o', 'e']) {
      const numbers = all.filter((line) => line.s === stream).map((line) => numberOf(line.m));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    log.socket.close();
  });

  test('tells a viewer that is too slow exactly how many lines it misses', async () => {
    const busy = await run('fast', 'berth-test/base:1', 'sh', '-c', 'sleep 1; seq 1 60000; echo end; sleep 1000');
    const slow = await followLog(viewer, busy, { acknowledges: false });
    const fast = await followLog(viewer, busy);
    await expect.poll(() => fast.texts().at(-1), { timeout: 20_000 }).toBe('end');
    expect(slow.lines().length).toBeLessThanOrEqual(5000);
    slow.socket.ws.on('message', () => acknowledge(slow.socket));
    acknowledge(slow.socket);
    await expect.poll(() => slow.texts().at(-1), { timeout: 20_000 }).toBe('end');
    expect(slow.skipped()).toBeGreaterThan(10_000);
    expect(slow.lines().length + slow.skipped()).toBe(60_001);
    expect(fast.lines().length + fast.skipped()).toBe(60_001);
    for (const log of [slow, fast]) log.socket.close();
  });

  test('says that it begins anew where the place to come back to is gone', async () => {
    const log = await followLog(viewer, long, { query: '?since=2020-01-01T00:00:00.000000000Z&seen=1' });
    await expect.poll(() => log.lines().length).toBe(1000);
    expect(log.find('reset')).toBeDefined();
    log.socket.close();
  });
});

describe('a log as text', () => {
  const text = async (query: string) => {
    const response = await viewer.raw('GET', `/api/v1/containers/${long}/logs${query}`);
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  };
  const linesIn = (body: Buffer) => body.toString().split('\n').slice(0, -1);

  test('is the container’s own output, whole', async () => {
    const { response, body } = await text('');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(linesIn(body)).toHaveLength(total);
  });

  test('can be of one stream, the end only, and with times', async () => {
    expect(linesIn((await text('?stderr=1&stdout=0')).body)).toHaveLength(total / 10);
    const lines = linesIn((await text('?tail=5&timestamps=1')).body);
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\dT\S+Z line \d/);
  });

  test('is offered as a file, packed where that is asked for', async () => {
    const { response, body } = await text('?download=1&gzip=1');
    expect(response.headers.get('content-disposition')).toContain(`${long}.log.gz`);
    expect(linesIn(gunzipSync(body))).toHaveLength(total);
  });

  test('refuses what makes no sense, and says why', async () => {
    const code = async (path: string) => (await viewer.get(`/api/v1/containers/${path}`)).body.error.code;
    expect(await code(`${long}/logs?stdout=0&stderr=0`)).toBe('bad_request');
    expect(await code(`${long}/logs?since=yesterday`)).toBe('bad_request');
    expect(await code('nobody/logs')).toBe('container_not_found');
    const mute = await run('mute', '--log-driver', 'none', 'berth-test/counter:1');
    expect(await code(`${mute}/logs`)).toBe('log_not_readable');
  });
});
