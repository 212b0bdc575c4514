import { makeFleet } from '@berth/testbed';
import { useEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import type { OpenSocket } from '../support/open-socket.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useEngine();
/** From the moment that the engine is away to the message on the page. */
const told = { timeout: 3_000 };
/** From the moment that the engine is back to the page that is right again. */
const recovered = { timeout: 5_000 };
let berth: TestBerth;
let admin: Caller;
let page: OpenSocket;

beforeAll(async () => {
  await engine().kill();
  berth = await startBerth({ dockerHost: engine().dockerHost });
  admin = await berth.as('admin');
  page = await admin.socket('/api/v1/live');
  page.send({ op: 'subscribe', sub: 1, topic: { name: 'engine', engine: 'local' } });
  page.send({ op: 'subscribe', sub: 2, topic: { name: 'containers', engine: 'local' } });
});
afterAll(() => berth?.close());

const status = () => page.messages.findLast((message) => message.sub === 1)?.data;

/** The rows as a page would have them from its snapshot and every delta since. */
function rowsOnPage(): Map<string, { name: string; state: string }> {
  const rows = new Map();
  for (const { sub, op, data } of page.messages) {
    if (sub !== 2) continue;
    if (op === 'snapshot') rows.clear();
    for (const row of data.items ?? data.upsert) rows.set(row.id, row);
    for (const id of data.remove ?? []) rows.delete(id);
  }
  return rows;
}

async function pageIsRight(): Promise<void> {
  const lines = (await engine().cli(['ps', '-a', '--no-trunc', '--format', '{{.ID}} {{.State}}'])).trim().split('\n');
  const shown = () => [...rowsOnPage()].map(([id, row]) => `${id} ${row.state}`).sort();
  await expect.poll(shown, recovered).toEqual(lines.sort());
}

/** Refused at once, that is with another code than a call that was tried and took too long. */
async function refused(): Promise<unknown[]> {
  const answer = await admin.post(`/api/v1/containers/${'a'.repeat(64)}/start`);
  return [answer.status, answer.body.error.code];
}

test('gone from the start: said with its cure, changes refused, found when it comes', async () => {
  await expect
    .poll(status, told)
    .toMatchObject({ state: 'unreachable', trouble: expect.stringMatching(/refused|no_socket/) });
  expect(await refused()).toEqual([503, 'engine_unreachable']);
  expect((await admin.get('/api/v1/containers')).status).toBe(503);
  expect((await admin.get('/api/v1/health')).body).toEqual({ status: 'ok', engine: 'unreachable' });
  await engine().start();
  await expect.poll(status, recovered).toMatchObject({ state: 'connected', trouble: null, version: engine().version });
  await makeFleet(engine(), { count: 12, running: 4, prefix: 'away' });
  await pageIsRight();
});

test('hung: said, the last state kept, changes refused, right again when it goes on', async () => {
  engine().pause();
  await expect.poll(status, told).toMatchObject({ state: 'unreachable', trouble: 'not_answering' });
  expect(rowsOnPage().size).toBe(12);
  expect((await admin.get('/api/v1/containers')).body.items).toHaveLength(12);
  expect(await refused()).toEqual([503, 'engine_unreachable']);
  engine().resume();
  await expect.poll(status, recovered).toMatchObject({ state: 'connected' });
  await pageIsRight();
});

test('killed: said, the last state kept, and after its start no row twice or missing', async () => {
  await engine().kill();
  await expect.poll(status, told).toMatchObject({ state: 'unreachable' });
  expect(rowsOnPage().size).toBe(12);
  await engine().start();
  await expect.poll(status, recovered).toMatchObject({ state: 'connected' });
  await pageIsRight();
});

test('restarted: its containers have ended, and the page knows', async () => {
  await engine().restart();
  await expect.poll(status, recovered).toMatchObject({ state: 'connected' });
  await pageIsRight();
  expect([...rowsOnPage().values()].filter((row) => row.state === 'running')).toEqual([]);
});
