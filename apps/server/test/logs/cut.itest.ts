import { startProxy } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { followLog } from './followed-log.ts';
import { search } from './searched-log.ts';

const engine = useSharedEngine();
const cuts = 50;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let berth: TestBerth;
let viewer: Caller;

beforeEach(async () => {
  proxy = await startProxy(engine.socketPath);
  berth = await startBerth({ dockerHost: proxy.dockerHost });
  viewer = await berth.as('viewer');
});
afterEach(async () => {
  await berth.close();
  await proxy.close();
});

async function counter(name: string): Promise<string> {
  const full = `${engine.prefix}${name}`;
  const options = ['run', '-d', '--name', full, '--label', engine.label, '-e', 'PAUSE=0.005'];
  await engine.cli([...options, 'berth-test/counter:1']);
  return full;
}
const inOrder = (texts: readonly string[]) => texts.map((_, i) => `line ${i + 1}`);

test('a browser whose connection is cut 50 times has every line once', async () => {
  const name = await counter('page');
  const seen: string[] = [];
  let query = '';
  for (let cut = 0; cut < cuts; cut++) {
    const log = await followLog(viewer, name, { query });
    await expect.poll(() => log.lines().length).toBeGreaterThan(5);
    log.socket.ws.terminate();
    expect(log.find('reset')).toBeUndefined();
    seen.push(...log.texts());
    const last = log.lines().at(-1);
    query = `?since=${encodeURIComponent(last?.t ?? '')}&seen=${last?.k ?? 1}`;
  }
  expect(seen).toEqual(inOrder(seen));
  expect(proxy.requests.filter(({ path }) => path.includes('/logs'))).toHaveLength(1);
});

test('an engine’s stream that is cut 50 times gives every line once, to those who follow and to those who search', async () => {
  const name = await counter('stream');
  const log = await followLog(viewer, name);
  await expect.poll(() => log.lines().length).toBeGreaterThan(5);
  const found = search(log.socket, { text: 'line' });
  await found.over();
  for (let cut = 0; cut < cuts; cut++) {
    const before = log.lines().length;
    proxy.cutAll();
    await expect.poll(() => log.lines().length, { timeout: 20_000 }).toBeGreaterThan(before + 3);
  }
  expect(log.texts()).toEqual(inOrder(log.texts()));
  await engine.cli(['stop', name]);
  await expect.poll(() => log.find('life'), { timeout: 20_000 }).toBeDefined();
  await expect.poll(() => found.state()?.hits).toBe(log.lines().length);
  log.socket.close();
}, 120_000);
