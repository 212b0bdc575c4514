import { once } from 'node:events';
import { createServer } from 'node:net';
import { startRegistry, type TestRegistry, testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
const path = '/api/v1/containers';
let registry: TestRegistry;
let berth: TestBerth;
let admin: Caller;
let developer: Caller;

beforeAll(async () => {
  registry = await startRegistry();
  berth = await startBerth({ dockerHost: engine.dockerHost });
  admin = await berth.as('admin');
  developer = await berth.as('developer');
});
afterAll(async () => {
  await berth?.close();
  await registry?.close();
});

const spec = (name: string, more: object = {}) => ({
  name: `${engine.prefix}${name}`,
  image: testImages.web,
  labels: engine.labels,
  ...more,
});
const inspect = async (id: string) => JSON.parse(await engine.cli(['inspect', id]))[0];
const names = () => engine.cli(['ps', '-a', '--format', '{{.Names}}']);

test('everything that was asked for is what the engine made', async () => {
  const answer = await developer.post(path, {
    ...spec('full'),
    env: { GREETING: 'hello world' },
    ports: [
      { hostIp: '127.0.0.1', containerPort: 80 },
      { hostIp: '::1', containerPort: '81-82', protocol: 'udp' },
    ],
    mounts: [{ type: 'volume', source: `${engine.prefix}data`, target: '/data' }],
    restart: 'on-failure:2',
    memory: 32 * 1024 * 1024,
    cpus: 0.5,
  });
  expect(answer).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  const made = await inspect(answer.body.id);
  expect(made.State.Running).toBe(true);
  expect(made.Config.Env).toContain('GREETING=hello world');
  expect(made.HostConfig).toMatchObject({
    Memory: 32 * 1024 * 1024,
    NanoCpus: 5e8,
    RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 2 },
  });
  expect(Object.keys(made.NetworkSettings.Ports).sort()).toEqual(['80/tcp', '81/udp', '82/udp']);
  const [bound] = made.NetworkSettings.Ports['80/tcp'];
  const page = await fetch(`http://127.0.0.1:${bound.HostPort}/`);
  expect(page.status).toBe(200);

  const detail = (await admin.get(`${path}/${answer.body.id}`)).body;
  expect(detail.spec).toMatchObject({ env: { GREETING: 'hello world' }, memory: 33554432, cpus: 0.5 });
  expect(detail.specOmits).toEqual([]);
  await engine.cli(['rm', '-f', answer.body.id]);
  await engine.cli(['volume', 'rm', `${engine.prefix}data`]);
});

test('an image alone is enough; created only when told so', async () => {
  const answer = await developer.post(path, { image: testImages.base, labels: engine.labels, start: false });
  expect(answer.status).toBe(201);
  expect((await inspect(answer.body.id)).State.Status).toBe('created');
});

test('a port that a running container holds is refused with its owner, before anything is made', async () => {
  const holder = await developer.post(path, spec('holder', { ports: [{ hostIp: '127.0.0.1', containerPort: 80 }] }));
  const { ports } = (await admin.get(`${path}/${holder.body.id}`)).body;
  const clash = { hostPort: ports[0].hostPort, containerPort: 80 };
  const answer = await developer.post(path, spec('late', { ports: [clash] }));
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'port_taken' } } });
  expect(answer.body.error.fields).toMatchObject([
    { path: 'ports.0.hostPort', params: { owner: `${engine.prefix}holder`, ownerId: holder.body.id } },
  ]);
  expect(await names()).not.toContain(`${engine.prefix}late`);
  const taken = (await admin.get('/api/v1/ports')).body;
  expect(taken.items).toContainEqual({
    hostIp: '127.0.0.1',
    hostPort: clash.hostPort,
    protocol: 'tcp',
    owner: { kind: 'container', id: holder.body.id, name: `${engine.prefix}holder`, running: true },
  });
});

test('a port that something else of the host holds is refused at its row', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ports = [{ containerPort: 81 }, { hostIp: '127.0.0.1', hostPort: port, containerPort: 80 }];
  const answer = await developer.post(path, spec('unseen', { ports }));
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'port_taken' } } });
  expect(answer.body.error.fields).toMatchObject([{ path: 'ports.1.hostPort', params: { port } }]);
  expect(await names()).not.toContain(`${engine.prefix}unseen`);
  server.close();
});

test('a failed start leaves neither container nor volume behind, unless wished', async () => {
  const broken = {
    command: ['/no/such/thing'],
    mounts: [{ type: 'volume', source: `${engine.prefix}v`, target: '/v' }],
  };
  const answer = await developer.post(path, spec('broken', broken));
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'container_start_failed' } } });
  expect(answer.body.error.engineMessage).toContain('/no/such/thing');
  expect(await names()).not.toContain(`${engine.prefix}broken`);
  expect(await engine.cli(['volume', 'ls', '-q'])).not.toContain(`${engine.prefix}v`);

  await developer.post(path, spec('broken', { ...broken, keepOnFailure: true }));
  expect(await names()).toContain(`${engine.prefix}broken`);
});

test('what would make it root on the host needs host:root, and names its field', async () => {
  const refused = async (more: object) => {
    const answer = await developer.post(path, spec('strong', more));
    return [answer.status, answer.body.error?.fields?.map((field: { path: string }) => field.path)];
  };
  const volume = `${engine.prefix}disguise`;
  await engine.cli(['volume', 'create', '-o', 'type=none', '-o', 'o=bind', '-o', 'device=/etc', volume]);
  expect(await refused({ privileged: true })).toEqual([403, ['privileged']]);
  expect(await refused({ mounts: [{ type: 'bind', source: '/etc', target: '/e' }] })).toEqual([403, ['mounts.0']]);
  expect(await refused({ mounts: [{ type: 'volume', source: volume, target: '/e' }] })).toEqual([403, ['mounts.0']]);
  expect(await refused({ network: 'host' })).toEqual([403, ['network']]);
  expect(await refused({ capAdd: ['ALL'] })).toEqual([400, ['capAdd']]);
  expect(await refused({ HostConfig: { Privileged: true } })).toEqual([400, ['HostConfig']]);
  expect(await names()).not.toContain(`${engine.prefix}strong`);
  expect((await admin.post(path, spec('strong', { privileged: true }))).status).toBe(201);
  await engine.cli(['volume', 'rm', volume]);
});

test('names: taken, and bad', async () => {
  await developer.post(path, spec('name', { start: false }));
  const taken = await developer.post(path, spec('name'));
  expect(taken).toMatchObject({
    status: 409,
    body: { error: { code: 'container_name_taken', fields: [{ path: 'name' }] } },
  });
  expect((await developer.post(path, spec('a/b'))).body.error).toMatchObject({ code: 'bad_request' });
});

test('an image that is not there is pulled as a job with its layers, or refused where it must not be', async () => {
  const reference = `${registry.host}/berth/pulled:1`;
  await engine.cli(['tag', testImages.base, reference]);
  await engine.cli(['push', reference]);
  await engine.cli(['rmi', reference]);
  const wish = spec('pulled', { image: reference, command: ['sleep', '100'] });

  expect(await developer.post(path, { ...wish, pull: 'never' })).toMatchObject({
    status: 404,
    body: { error: { code: 'image_not_found', fields: [{ path: 'image' }] } },
  });
  const answer = await developer.post(path, wish);
  expect(answer).toMatchObject({ status: 202, body: { jobId: expect.any(String) } });
  const job = async () => (await admin.get(`/api/v1/jobs/${answer.body.jobId}`)).body;
  await expect.poll(async () => (await job()).status, { timeout: 30_000 }).toBe('succeeded');
  const ended = await job();
  expect((await inspect(ended.result.containerId)).Config.Image).toBe(reference);
  expect(ended.steps.at(-1)).toMatchObject({ key: 'create', status: 'done' });
  expect(ended.output[0].text).toBe(`docker pull ${reference}`);

  const missing = await developer.post(path, spec('missing', { image: `${registry.host}/berth/nope:1` }));
  await expect
    .poll(async () => (await admin.get(`/api/v1/jobs/${missing.body.jobId}`)).body, { timeout: 30_000 })
    .toMatchObject({ status: 'failed', error: { code: 'image_not_found' } });
});
