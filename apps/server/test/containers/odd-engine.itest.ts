import { type EngineProxy, type Fault, startProxy, testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
let proxy: EngineProxy;
let berth: TestBerth;
let admin: Caller;

beforeAll(async () => {
  proxy = await startProxy(engine.socketPath);
  berth = await startBerth({ dockerHost: proxy.dockerHost });
  admin = await berth.as('admin');
});
afterAll(async () => {
  await berth?.close();
  await proxy?.close();
});
beforeEach(() => expect.poll(() => status().state, { timeout: 8_000 }).toBe('connected'));
afterEach(() => reconnect());

/** Makes Berth connect anew, to an engine with these faults. */
function reconnect(...faults: Fault[]): void {
  proxy.fault.clear();
  for (const fault of faults) proxy.fault.set(fault);
  proxy.cutAll();
}

const status = () => berth.berth.scope.mirror.status();
const make = async () =>
  (await engine.cli(['run', '-d', '--label', engine.label, testImages.base, 'sleep', '1000'])).trim();
const rowOf = async (id: string) =>
  (await admin.get('/api/v1/containers')).body.items?.find((item: { id: string }) => item.id === id);

test.each<[string, Fault]>([
  ['an HTML page', { answer: { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Welcome</h1>' } }],
  ['half an answer', { truncateAfterBytes: 20 }],
  ['no HTTP at all', { garbage: true }],
  ['a failure', { status: 500 }],
])('%s in place of the list is said, and forgotten once it is right again', async (_what, fault) => {
  const id = await make();
  reconnect({ match: /GET \S*\/containers\/json/, ...fault });
  await expect.poll(() => status().state).toBe('unreachable');
  expect(status().message).toBeTruthy();
  reconnect();
  await expect.poll(() => status().state, { timeout: 8_000 }).toBe('connected');
  await expect.poll(async () => (await rowOf(id))?.state).toBe('running');
});

test('one inspect that makes no sense costs its own row its details, nothing else', async () => {
  const [odd, fine] = [await make(), await make()];
  reconnect({ match: `/containers/${odd}/json`, answer: { status: 200, body: { Id: 7 } } });
  await expect.poll(() => rowOf(odd)).toMatchObject({ state: 'running', incomplete: true });
  await expect.poll(() => rowOf(fine)).toMatchObject({ incomplete: false });
  expect((await admin.get(`/api/v1/containers/${odd}`)).body.error.code).toBe('engine_malformed');
});

test('fields of a newer engine, null lists and unknown states are taken as they are', async () => {
  const row = {
    Id: 'e'.repeat(64),
    Names: ['/odd'],
    State: 'levitating',
    Labels: null,
    Ports: null,
    Mounts: null,
    Aura: 1,
  };
  reconnect(
    { match: /GET \S*\/containers\/json/, answer: { status: 200, body: [row, null, 7] } },
    {
      match: `/containers/${row.Id}/json`,
      answer: { status: 200, body: { Id: row.Id, Name: '/odd', State: { Status: 'levitating' }, Config: null } },
    },
  );
  await expect.poll(() => rowOf(row.Id)).toMatchObject({ name: 'odd', state: 'levitating', ports: [], labels: {} });
});

test('an engine that is too old is told so', async () => {
  reconnect(
    { match: '/_ping', answer: { status: 200, headers: { 'Api-Version': '1.40' }, body: 'OK' } },
    { match: '/version', answer: { status: 200, body: { Version: '19.03', ApiVersion: '1.40' } } },
  );
  await expect.poll(() => status()).toMatchObject({ state: 'unreachable', trouble: 'too_old' });
});

test('one slow call does not hold the others', async () => {
  const [slow, fast] = [await make(), await make()];
  await expect.poll(async () => (await rowOf(slow)) && (await rowOf(fast))).toBeDefined();
  proxy.fault.set({ match: `/containers/${slow}/pause`, hang: true });
  const hanging = admin.post(`/api/v1/containers/${slow}/pause`);
  expect((await admin.post(`/api/v1/containers/${fast}/pause`)).status).toBe(200);
  await expect.poll(() => rowOf(slow)).toMatchObject({ pending: 'pausing' });
  proxy.cutAll();
  expect((await hanging).status).toBeGreaterThanOrEqual(500);
  await expect.poll(async () => (await rowOf(slow)).pending).toBeNull();
});

test('a pull that hangs is cancelled, and nothing is made', async () => {
  proxy.fault.set({ match: '/images/create', hang: true });
  const name = `${engine.prefix}never`;
  const { jobId } = (await admin.post('/api/v1/containers', { image: 'registry.invalid/nope:1', name })).body;
  await expect.poll(() => proxy.requests.some(({ path }) => path.includes('/images/create'))).toBe(true);
  expect((await admin.post(`/api/v1/jobs/${jobId}/cancel`)).status).toBe(200);
  await expect.poll(async () => (await admin.get(`/api/v1/jobs/${jobId}`)).body.status).toBe('cancelled');
  expect(await engine.cli(['ps', '-a', '--format', '{{.Names}}'])).not.toContain(name);
});
