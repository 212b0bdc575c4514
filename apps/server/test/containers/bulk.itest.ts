import { makeFleet, testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
let berth: TestBerth;
let admin: Caller;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  admin = await berth.as('admin');
});
afterAll(() => berth?.close());

async function done(answer: { status: number; body: { jobId: string } }) {
  expect(answer.status).toBe(202);
  const path = `/api/v1/jobs/${answer.body.jobId}`;
  await expect.poll(async () => (await admin.get(path)).body.status, { timeout: 30_000 }).not.toMatch(/queued|running/);
  return (await admin.get(path)).body;
}

test('many are changed in parallel, each with its own result, in the order that was asked', async () => {
  const ids = await makeFleet(engine, { count: 4, running: 4, prefix: `${engine.prefix}bulk`, labels: engine.labels });
  const gone = 'f'.repeat(64);
  const job = await done(await admin.post('/api/v1/bulk/containers/pause', { ids: [ids[0], gone, ids[1], ids[0]] }));
  expect(job).toMatchObject({ kind: 'container:pause', status: 'failed', target: '3' });
  expect(job.items.map((item: { id: string; outcome: string }) => [item.id, item.outcome])).toEqual([
    [ids[0], 'done'],
    [gone, 'failed'],
    [ids[1], 'done'],
  ]);
  expect(job.items[1].error.code).toBe('container_not_found');

  const removed = await done(await admin.post('/api/v1/bulk/containers/remove', { ids, force: true }));
  expect(removed.status).toBe('succeeded');
  expect(await engine.cli(['ps', '-aq', '--filter', `label=${engine.label}`])).toBe('');
});

test('a job ends as failed when one of its containers cannot be changed, and the others are', async () => {
  const [id] = await makeFleet(engine, { count: 1, running: 1, prefix: `${engine.prefix}mix`, labels: engine.labels });
  const stopped = (await engine.cli(['create', '--label', engine.label, testImages.base])).trim();
  const job = await done(await admin.post('/api/v1/bulk/containers/kill', { ids: [stopped, id] }));
  expect(job.items).toMatchObject([
    { outcome: 'failed', error: { code: 'container_not_running' } },
    { outcome: 'done' },
  ]);
});

test('an operator may not remove, a developer may', async () => {
  const body = { ids: ['f'.repeat(64)] };
  expect((await (await berth.as('operator')).post('/api/v1/bulk/containers/remove', body)).status).toBe(403);
  expect((await (await berth.as('developer')).post('/api/v1/bulk/containers/remove', body)).status).toBe(202);
  expect((await admin.post('/api/v1/bulk/containers/remove', { ids: [] })).status).toBe(400);
});
