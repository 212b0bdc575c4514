import { testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
const path = (ref: string, verb = '') => `/api/v1/containers/${ref}${verb && `/${verb}`}`;
let berth: TestBerth;
let admin: Caller;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  admin = await berth.as('admin');
});
afterAll(() => berth?.close());

async function make(name: string, ...args: string[]): Promise<string> {
  const words = ['run', '-d', '--name', `${engine.prefix}${name}`, '--label', engine.label, ...args];
  return (await engine.cli([...words, testImages.base, 'sleep', '1000'])).trim();
}

test('each action answers with the item as it is afterwards', async () => {
  const id = await make('cycle', '--stop-signal', 'KILL');
  const pause = await admin.post(path(id, 'pause'));
  expect(pause).toMatchObject({ status: 200, body: { id, state: 'paused', pending: null } });
  expect((await admin.post(path(id, 'unpause'))).body).toMatchObject({ state: 'running' });
  expect((await admin.post(path(id, 'stop'), { timeout: 3 })).body).toMatchObject({ state: 'exited', exitCode: 137 });
  expect((await admin.post(path(id, 'start'))).body).toMatchObject({ state: 'running', exitCode: null });
  expect((await admin.post(path(id, 'restart'), { timeout: 0 })).body).toMatchObject({ state: 'running' });
  expect((await admin.post(path(id, 'kill'), { signal: 'SIGKILL' })).body).toMatchObject({
    state: 'exited',
    exitCode: 137,
  });
  const renamed = await admin.post(path(id, 'rename'), { name: `${engine.prefix}cycled` });
  expect(renamed.body).toMatchObject({ name: `${engine.prefix}cycled` });
  expect((await admin.delete(path(id))).status).toBe(204);
  expect((await admin.get(path(id))).body.error.code).toBe('container_not_found');
});

test('to start what runs, and to stop what does not, is no fault', async () => {
  const id = await make('twice', '--stop-signal', 'KILL');
  expect((await admin.post(path(id, 'start'))).status).toBe(200);
  await admin.post(path(id, 'stop'));
  expect((await admin.post(path(id, 'stop'))).body).toMatchObject({ state: 'exited' });
});

test('what cannot be done is told in words of its own', async () => {
  const id = await make('refuses');
  const other = await make('other');
  const refused = async (verb: string, body?: unknown, ref = id) => {
    const answer = await admin.post(path(ref, verb), body);
    return [answer.status, answer.body.error.code];
  };
  expect(await refused('unpause')).toEqual([409, 'container_not_paused']);
  const taken = await admin.post(path(id, 'rename'), { name: `${engine.prefix}other` });
  expect(taken).toMatchObject({
    status: 409,
    body: { error: { code: 'container_name_taken', fields: [{ path: 'name' }] } },
  });
  expect(await refused('rename', { name: `${engine.prefix}refuses` })).toEqual([409, 'container_name_unchanged']);
  expect(await refused('rename', { name: '-bad' })).toEqual([400, 'bad_request']);
  expect(await refused('kill', { signal: 'SEGV' })).toEqual([400, 'bad_request']);
  expect(await refused('stop', {}, 'f'.repeat(64))).toEqual([404, 'container_not_found']);
  await admin.post(path(id, 'pause'));
  expect(await refused('pause')).toEqual([409, 'container_paused']);
  const remove = await admin.delete(path(other));
  expect([remove.status, remove.body.error.code]).toEqual([409, 'container_running']);
  expect(remove.body.error.engineMessage).toContain(other);
  await engine.cli(['rm', '-f', other]);
  const dead = await make('dead');
  await engine.cli(['kill', dead]);
  expect(await refused('kill', { signal: 'HUP' }, dead)).toEqual([409, 'container_not_running']);
  expect(await refused('pause', undefined, dead)).toEqual([409, 'container_not_running']);
});

test('a start that fails says what the engine says', async () => {
  const id = (await engine.cli(['create', '--label', engine.label, testImages.base, 'no-such-command'])).trim();
  const answer = await admin.post(path(id, 'start'));
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'container_start_failed' } } });
  expect(answer.body.error.engineMessage).toContain('no-such-command');
});

test('a name is taken before the beginning of an id', async () => {
  const victim = await make('victim');
  const trap = (
    await engine.cli(['create', '--label', engine.label, '--name', victim.slice(0, 12), testImages.base])
  ).trim();
  expect((await admin.get(path(victim.slice(0, 12)))).body.id).toBe(trap);
  expect((await admin.get(path(victim.slice(0, 13)))).body.id).toBe(victim);
});

test('whoever lacks the right changes nothing', async () => {
  const id = await make('guarded');
  const [viewer, operator] = [await berth.as('viewer'), await berth.as('operator')];
  for (const verb of ['start', 'stop', 'restart', 'kill', 'pause', 'unpause']) {
    expect((await viewer.post(path(id, verb))).status).toBe(403);
  }
  expect((await operator.delete(`${path(id)}?force=1`)).status).toBe(403);
  expect(await engine.cli(['inspect', '-f', '{{.State.Status}}', id])).toBe('running\n');
});

test('a container that removes itself is answered for, and gone', async () => {
  const id = await make('fleeting', '--rm', '--stop-signal', 'KILL');
  expect((await admin.post(path(id, 'stop'), {})).body).toMatchObject({ id });
  await expect.poll(async () => (await admin.get(path(id))).status).toBe(404);
});

test('each change leaves two rows: what was meant, and what came of it', async () => {
  const id = await make('audited', '--stop-signal', 'KILL');
  await admin.post(path(id, 'stop'), { timeout: 5 });
  await admin.post(path(id, 'pause'));
  const rows = berth.audit().filter((row) => row.detail?.includes(id) || row.object_id === id);
  expect(rows.map(({ action, outcome, object_id, reason }) => [action, outcome, object_id, reason])).toEqual([
    ['container:stop', 'intent', null, null],
    ['container:stop', 'done', id, null],
    ['container:pause', 'intent', null, null],
    ['container:pause', 'failed', id, 'container_not_running'],
  ]);
});
