import type { Change, Role } from '@berth/contract';
import { testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import type { OpenSocket } from '../support/open-socket.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
let berth: TestBerth;
let admin: Caller;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  admin = await berth.as('admin');
  await berth.berth.scope.mirror.ready;
});
afterAll(() => berth?.close());

async function watch(caller: Caller, who: boolean): Promise<OpenSocket> {
  const socket = await caller.socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 1, topic: { name: 'changes', engine: 'local', who } });
  await expect.poll(() => socket.messages.length).toBeGreaterThan(0);
  return socket;
}

/** What a viewer holds now of one container, oldest first. */
function changesOf(socket: OpenSocket, id: string): Change[] {
  const held = new Map<string, Change>();
  for (const { data } of socket.messages) {
    for (const gone of data?.remove ?? []) held.delete(gone);
    for (const change of [...(data?.items ?? []), ...(data?.upsert ?? [])]) held.set(change.id, change);
  }
  return [...held.values()].filter((change) => change.object?.id === id);
}

const summary = ({ by, who, action }: Change) => [by, who, action];
const run = async (...words: string[]) => (await engine.cli(['run', '-d', '--label', engine.label, ...words])).trim();
const sleeper = () => run('--stop-signal', 'KILL', testImages.base, 'sleep', '1000');

test('what a person does through Berth is told once, with the name; who may not know it is told what happened', async () => {
  const id = await sleeper();
  const [seen, nameless] = [await watch(admin, true), await watch(await berth.as('viewer'), false)];
  await admin.post(`/api/v1/containers/${id}/restart`);
  await admin.post(`/api/v1/containers/${id}/pause`);
  // The last one is done past Berth: when it is told, everything before it has been.
  await engine.cli(['unpause', id]);
  await expect.poll(() => changesOf(seen, id).map(summary)).toContainEqual(['outside', null, 'container:unpause']);
  expect(changesOf(seen, id).map(summary)).toEqual([
    ['outside', null, 'container:run'],
    ['berth', admin.username, 'container:restart'],
    ['berth', admin.username, 'container:pause'],
    ['outside', null, 'container:unpause'],
  ]);
  await expect.poll(() => changesOf(nameless, id)).toHaveLength(4);
  expect(changesOf(nameless, id).map(({ who }) => who)).toEqual([null, null, null, null]);
  expect(JSON.stringify(nameless.messages)).not.toContain(admin.username);
  for (const socket of [seen, nameless]) socket.close();
});

test('a shell that somebody opens past Berth is told with its command, one of Berth’s own and a health check are not', async () => {
  const id = await run('--health-cmd', 'true', '--health-interval', '1s', testImages.base, 'sleep', '1000');
  const seen = await watch(admin, true);
  await expect
    .poll(async () => (await admin.get(`/api/v1/containers/${id}`)).body.health, { timeout: 15_000 })
    .toBe('healthy');
  const { id: own } = await berth.berth.scope.engine.exec.create(id, { cmd: ['true'] });
  (await berth.berth.scope.engine.exec.start(own)).destroy();
  await engine.cli(['exec', id, 'echo', 'hello there']);
  await expect.poll(() => changesOf(seen, id).map(({ note }) => note)).toContain('echo hello there');
  expect(changesOf(seen, id).filter(({ action }) => action === 'container:exec')).toHaveLength(1);
  seen.close();
});

test('a job over several is told once; what it did is not told again', async () => {
  const ids = [await sleeper(), await sleeper()];
  const seen = await watch(admin, true);
  const { body } = await admin.post('/api/v1/bulk/containers/kill', { ids });
  await expect.poll(async () => (await admin.get(`/api/v1/jobs/${body.jobId}`)).body.status).toBe('succeeded');
  const [first = '', second = ''] = ids;
  await engine.cli(['start', first]);
  await expect.poll(() => changesOf(seen, first).map(summary)).toContainEqual(['outside', null, 'container:start']);
  expect([...changesOf(seen, first), ...changesOf(seen, second)].map(({ action }) => action)).not.toContain(
    'container:kill',
  );
  expect(changesOf(seen, body.jobId)).toMatchObject([{ by: 'berth', action: 'container:kill', count: 2 }]);
  seen.close();
});

test('a container that ends by itself was ended by nobody', async () => {
  const seen = await watch(admin, true);
  const id = await run(testImages.base, 'sh', '-c', 'exit 3');
  await expect
    .poll(() => changesOf(seen, id).at(-1))
    .toMatchObject({ by: 'engine', who: null, action: 'container:die', exitCode: 3 });
  seen.close();
});

test('what was refused is told to those who may read the audit, and to nobody else', async () => {
  const id = await sleeper();
  const viewer = await berth.as('viewer');
  const [seen, nameless] = [await watch(admin, true), await watch(viewer, false)];
  await viewer.post(`/api/v1/containers/${id}/stop`);
  await expect.poll(() => changesOf(seen, id).at(-1)).toMatchObject({ outcome: 'denied', who: viewer.username });
  expect(changesOf(nameless, id).map(({ outcome }) => outcome)).not.toContain('denied');
  for (const socket of [seen, nameless]) socket.close();
});

test.each<Role>(['viewer', 'operator', 'developer'])('the names are refused to a %s', async (role) => {
  const socket = await watch(await berth.as(role), true);
  expect(socket.messages).toMatchObject([{ op: 'refused', code: 'forbidden' }]);
  socket.close();
});

test('after a start Berth still knows what people did', async () => {
  const id = await sleeper();
  await admin.post(`/api/v1/containers/${id}/pause`);
  const again = await startBerth({ dockerHost: engine.dockerHost, dataDir: berth.dataDir });
  try {
    const seen = await watch(await again.as('admin'), true);
    expect(changesOf(seen, id).map(summary)).toEqual([['berth', admin.username, 'container:pause']]);
    seen.close();
  } finally {
    await again.close();
  }
});
