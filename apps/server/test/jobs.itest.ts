import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobWork, NewJob } from '../src/kernel/jobs/job-types.ts';
import { anyRow, startBerth, type TestBerth } from './support/start-berth.ts';

let berth: TestBerth;
beforeAll(async () => {
  berth = await startBerth();
});
afterAll(() => berth.close());

function start(work: JobWork, more: Partial<NewJob> = {}): string {
  return berth.berth.jobs.start(
    {
      kind: 'container:stop',
      target: '2 containers',
      action: 'container:stop',
      actor: { userId: `u-${Math.random()}`, name: 'ada', role: 'admin', sessionId: 's' },
      requestId: 'r-1',
      address: '127.0.0.1',
      ...more,
    },
    work,
  );
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

const statusOf = (id: string) => expect.poll(() => berth.berth.jobs.get(id).job.status);

test('a job tells its items one by one and fails when one of them did', async () => {
  const viewer = await berth.as('viewer');
  const items = [
    { id: 'a', name: 'web' },
    { id: 'b', name: 'db' },
  ];
  const work: JobWork = async (job) => {
    job.item('a', 'done');
    job.item('b', 'failed', new Error('secret detail'));
    return undefined;
  };
  const id = start(work, { items });
  await statusOf(id).toBe('failed');
  const { status, body } = await viewer.get(`/api/v1/jobs/${id}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 'failed',
    progress: { current: 2, total: 2, unit: 'items' },
    items: [{ outcome: 'done' }, { outcome: 'failed', error: { code: 'internal' } }],
    seen: false,
  });
  expect(JSON.stringify(body)).not.toContain('secret detail');
  const listed = await viewer.get('/api/v1/jobs?status=failed');
  expect(listed.body.items.map((job: { id: string }) => job.id)).toContain(id);
  expect((await viewer.post(`/api/v1/jobs/${id}/seen`)).body.seen).toBe(true);
  expect((await viewer.get(`/api/v1/jobs/${id}`)).body.seen).toBe(true);
});

test('cancelling aborts the work, skips what waited, and the audit has the end', async () => {
  const admin = await berth.as('admin');
  const steps = [
    { key: 'pull', title: 'Pull' },
    { key: 'start', title: 'Start' },
  ];
  const work: JobWork = async (job, signal) => {
    job.step('pull', { status: 'running' });
    return untilAborted(signal);
  };
  const id = start(work, { steps, requestId: 'r-cancel' });
  await statusOf(id).toBe('running');
  expect((await admin.post(`/api/v1/jobs/${id}/cancel`)).status).toBe(200);
  await statusOf(id).toBe('cancelled');
  expect(berth.berth.jobs.get(id).job.steps[1]).toMatchObject({ status: 'skipped' });
  const again = await admin.post(`/api/v1/jobs/${id}/cancel`);
  expect([again.status, again.body.error.code]).toEqual([409, 'job_not_cancellable']);
  expect(berth.audit()).toContainEqual(
    expect.objectContaining({ request_id: 'r-cancel', object_kind: 'job', object_id: id, outcome: 'failed' }),
  );
});

test('who lacks the right for the change cannot cancel another person’s job', async () => {
  const operator = await berth.as('operator');
  const viewer = await berth.as('viewer');
  const id = start((_job, signal) => untilAborted(signal), { kind: 'image:pull', action: 'image:pull' });
  await statusOf(id).toBe('running');
  expect((await viewer.post(`/api/v1/jobs/${id}/cancel`)).status).toBe(403);
  expect((await operator.post(`/api/v1/jobs/${id}/cancel`)).status).toBe(403);
  berth.berth.jobs.cancel(id, { userId: 'x', name: 'x', role: 'admin', sessionId: 'x' });
  await statusOf(id).toBe('cancelled');
});

test('one person runs four at once, the next wait, others do not', async () => {
  const actor = { userId: 'busy', name: 'busy', role: 'admin', sessionId: 's' } as const;
  const gate = Promise.withResolvers<void>();
  const work: JobWork = async () => {
    await gate.promise;
    return undefined;
  };
  const own = Array.from({ length: 6 }, () => start(work, { actor }));
  const other = start(work);
  await statusOf(other).toBe('running');
  const statuses = () => own.map((id) => berth.berth.jobs.get(id).job.status);
  expect(statuses()).toEqual(['running', 'running', 'running', 'running', 'queued', 'queued']);
  gate.resolve();
  await expect.poll(statuses).toEqual(own.map(() => 'succeeded'));
});

test('an unknown job is 404', async () => {
  const viewer = await berth.as('viewer');
  expect((await viewer.get('/api/v1/jobs/absent')).body.error.code).toBe('job_not_found');
});

test('after a restart what ran is told as interrupted, with its journal', async () => {
  const id = start(async (job, signal) => {
    job.journal({ step: 'stop', container: 'a' });
    return untilAborted(signal);
  });
  await statusOf(id).toBe('running');
  await expect
    .poll(() => berth.berth.database.all(anyRow, 'SELECT status FROM jobs WHERE id = :id', { id }))
    .toEqual([{ status: 'running' }]);
  // A second server on the same file is what comes after a crash.
  await using second = await startBerth({ dataDir: berth.dataDir });
  expect(second.berth.jobs.get(id).job).toMatchObject({ status: 'interrupted', cancellable: false });
  expect(second.berth.database.all(anyRow, 'SELECT entry FROM job_journal WHERE job_id = :id', { id })).toEqual([
    { entry: '{"step":"stop","container":"a"}' },
  ]);
});
