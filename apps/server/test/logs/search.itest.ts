import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { followLog } from './followed-log.ts';
import { search, searchLog } from './searched-log.ts';

const engine = useSharedEngine();
const total = 30_000;
let berth: TestBerth;
let viewer: Caller;
let long: string;
let odd: string;
let tty: string;

const oddLines = [
  'echo Alpha one; echo alpha two; echo ALPHA three >&2',
  // A line of 40,004 bytes comes in three records; what is searched for lies across the first border.
  "head -c 16380 /dev/zero | tr '\\0' a; printf 'border-word'; head -c 23613 /dev/zero | tr '\\0' b; echo",
  "printf '\\033[31mre\\033[0mmote colour\\n'",
  "printf 'broken \\377\\376 bytes and gr\\303\\274n\\n'",
  "echo '[error] cannot'; echo '    at frame'; echo '[info] can'",
].join('; ');

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  viewer = await berth.as('viewer');
  long = await run('long', '-e', `N=${total}`, '-e', 'STDERR=1', 'berth-test/lines:1');
  odd = await run('odd', 'berth-test/base:1', 'sh', '-c', oddLines);
  tty = await run('tty', '-t', 'berth-test/base:1', 'sh', '-c', 'seq 1 3000; echo needle; seq 1 10');
  for (const name of [long, odd, tty]) await engine.cli(['wait', name]);
});
afterAll(() => berth.close());

async function run(name: string, ...args: string[]): Promise<string> {
  await engine.cli(['run', '-d', '--name', `${engine.prefix}${name}`, '--label', engine.label, ...args]);
  return `${engine.prefix}${name}`;
}

const textsOf = async (container: string, query: Parameters<typeof searchLog>[2]) => {
  const found = await searchLog(viewer, container, query);
  await found.over();
  const { hits } = await found.hits({ from: 0, count: 100 });
  found.socket.close();
  return hits.map((hit) => hit.m);
};

describe('a search of the whole log', () => {
  test('finds the one line among all, and says where in it and when', async () => {
    const found = await searchLog(viewer, long, { text: 'line 000017777' });
    expect(await found.over()).toMatchObject({ state: 'done', hits: 1, lines: total });
    const { from, hits } = await found.hits({ from: 0, count: 10 });
    expect({ from, hits }).toMatchObject({ from: 0, hits: [{ s: 'o', r: [[0, 14]] }] });
    expect(hits[0]?.m).toMatch(/^line 000017777 /);
    expect(hits[0]?.t).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+\.\d{9}Z$/);
    expect(found.state()?.bins?.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    found.socket.close();
  });

  test('reaches every hit, however many there are', async () => {
    const found = await searchLog(viewer, long, { text: 'line', inverse: false });
    expect((await found.over()).hits).toBe(total);
    const numbers: number[] = [];
    for (const from of [0, 700, 1000, 7777, 15_000, 22_222, total - 3]) {
      const page = await found.hits({ from, count: 3 });
      expect(page.from).toBe(from);
      numbers.push(...page.hits.map((hit) => Number(/^line 0*(\d+)/.exec(hit.m)?.[1])));
      expect(page.hits).toHaveLength(3);
    }
    expect(new Set(numbers).size).toBe(21);
    const middle = (await found.hits({ from: 15_000, count: 1 })).hits[0];
    const again = await found.hits({ at: middle?.t ?? '', count: 1 });
    expect(again.from).toBeLessThanOrEqual(15_000);
    expect((again.hits[0]?.t ?? '') >= (middle?.t ?? 'z')).toBe(true);
    expect((await found.hits({ at: '2100-01-01T00:00:00Z', count: 1 })).from).toBe(total);
    found.socket.close();
  });

  test.each([
    ['smart case ignores it where there is no capital', { text: 'alpha' }, 3],
    ['smart case minds it where there is one', { text: 'Alpha' }, 1],
    ['exact case', { text: 'alpha', case: 'exact' }, 1],
    ['any case', { text: 'ALPHA', case: 'ignore' }, 3],
    ['a regular expression', { text: '^al\\w+ (one|two)$', mode: 'regex' }, 2],
    ['one stream', { text: 'alpha', streams: ['e'] }, 1],
    ['across the border of two records', { text: 'aborder-wordb' }, 1],
    ['what is shown, not its colours', { text: 'remote colour' }, 1],
    ['letters beyond ASCII, in any case', { text: 'GRÜN', case: 'ignore' }, 1],
    ['bytes that are no text', { text: 'broken \ufffd' }, 1],
    ['what it is not', { text: 'a', inverse: true }, 1],
    ['a level, with the frames below', { levels: ['error'] }, 2],
    ['a level and a text', { levels: ['info'], text: 'can' }, 1],
    ['the future', { text: 'alpha', since: '2100-01-01T00:00:00Z' }, 0],
    ['the past', { text: 'alpha', until: '2000-01-01T00:00:00Z' }, 0],
  ] as const)('finds by %s', async (_what, query, count) => {
    expect(await textsOf(odd, { ...query } as Parameters<typeof searchLog>[2])).toHaveLength(count);
  });

  test('reads a terminal’s log, too', async () => {
    expect(await textsOf(tty, { text: 'needle' })).toEqual(['needle']);
  });

  test('goes on with the lines that come, without gap or repetition', async () => {
    const busy = await run('busy', '-e', 'PAUSE=0.02', 'berth-test/counter:1');
    const log = await followLog(viewer, busy);
    await expect.poll(() => log.lines().length).toBeGreaterThan(5);
    const found = search(log.socket, { text: 'line' });
    await found.over();
    const before = found.state()?.hits ?? 0;
    await expect.poll(() => found.state()?.hits ?? 0).toBeGreaterThan(before + 20);
    const { hits } = await found.hits({ from: 0, count: 500 });
    expect(hits.map((hit) => hit.m)).toEqual(hits.map((_, i) => `line ${i + 1}`));
    found.socket.close();
    await engine.cli(['rm', '-f', busy]);
  });

  test.each(['(a)\\1', 'a(?=b)', '(?<!a)b', '\\p{L}', '(unclosed'])(
    'refuses the pattern %s, and says why',
    async (text) => {
      const found = await searchLog(viewer, odd, { text, mode: 'regex' });
      expect(await found.over()).toMatchObject({ state: 'failed', error: { code: 'pattern_refused' } });
      found.socket.close();
    },
  );

  test('takes no harm from a pattern that goes back for ever, in any case', async () => {
    for (const text of ['(x+x+)+y', '(A+A+)+Y']) {
      const found = await searchLog(viewer, odd, { text, mode: 'regex', case: 'ignore' });
      expect(await found.over()).toMatchObject({ state: 'done', hits: 0 });
      found.socket.close();
    }
  });

  test('can be called off, and another takes its place', async () => {
    const first = await searchLog(viewer, long, { text: 'line' });
    first.socket.send({ op: 'cancel', id: first.state()?.id ?? 0 });
    const second = search(first.socket, { text: 'line 000000001 ' });
    expect((await second.over()).hits).toBe(1);
    second.socket.close();
  });
});
