import { testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
const path = (ref: string, part = '') => `/api/v1/containers/${ref}${part}`;
const canary = 'c4nary-S3CRET';
let berth: TestBerth;
let admin: Caller;
let viewer: Caller;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  admin = await berth.as('admin');
  viewer = await berth.as('viewer');
});
afterAll(() => berth?.close());

async function make(name: string, args: string[], image: string = testImages.base, command: string[] = []) {
  const words = ['run', '-d', '--name', `${engine.prefix}${name}`, '--label', engine.label, ...args, image, ...command];
  return (await engine.cli(words)).trim();
}

test('the list is that of the engine, and can be narrowed', async () => {
  const id = await make(
    'listed',
    ['--label', 'com.docker.compose.project=shop', '-p', '127.0.0.1::80'],
    testImages.web,
  );
  const find = (items: { id: string }[]) => items.find((item) => item.id === id);
  await expect
    .poll(async () => find((await viewer.get('/api/v1/containers')).body.items))
    .toMatchObject({
      name: `${engine.prefix}listed`,
      image: testImages.web,
      state: 'running',
      stack: 'shop',
      incomplete: false,
      ports: [{ hostIp: '127.0.0.1', containerPort: 80, protocol: 'tcp' }],
    });
  expect(find((await viewer.get('/api/v1/containers?stack=shop&state=running')).body.items)).toBeDefined();
  expect(find((await viewer.get('/api/v1/containers?state=exited')).body.items)).toBeUndefined();
  expect((await viewer.get('/api/v1/containers?colour=red')).status).toBe(400);
});

test('secrets are shown to whoever may read them, and to nobody else', async () => {
  const check = ['--health-cmd', `true --token ${canary}`];
  const flags = ['-e', `DB_PASSWORD=${canary}`, '-e', `PLAIN=${canary}`, '--label', `app.token=${canary}`, ...check];
  const id = await make('secret', flags, testImages.base, ['sleep', '1000', `--password=${canary}`]);
  const detail = (await admin.get(path(id))).body;
  expect(detail.env).toContainEqual({
    key: 'DB_PASSWORD',
    value: canary,
    secret: true,
    origin: 'container',
    imageValue: null,
  });
  expect((await admin.get(path(id, '/inspect'))).body).toMatchObject({ masked: false, inspect: { Id: id } });

  const seen = [path(id), path(id, '/inspect'), '/api/v1/containers'];
  for (const one of seen) expect(JSON.stringify((await viewer.get(one)).body)).not.toContain(canary);
  expect((await viewer.get(path(id))).body.env).toContainEqual({
    key: 'PLAIN',
    value: null,
    secret: false,
    origin: 'container',
    imageValue: null,
  });
  expect((await viewer.get(path(id, '/inspect'))).body).toMatchObject({ masked: true, inspect: { Id: id } });
  expect(berth.logged.join('')).not.toContain(canary);
});

test('what differs from the image is found by the engine’s own answers', async () => {
  const flags = ['-e', 'PATH=/bin', '-e', 'MODE=fast', '--label', 'stage=prod', '--expose', '9229', '-w', '/tmp'];
  const id = await make('differs', flags, testImages.web);
  const { inspect, differences } = (await admin.get(path(id, '/inspect'))).body;
  const found = differences.map((one: { path: string[]; origin: string; image: string | null }) => [
    one.path[1] === 'Env' ? inspect.Config.Env[Number(one.path[2])] : one.path.slice(1).join('.'),
    one.origin,
  ]);
  const image = JSON.parse(await engine.cli(['image', 'inspect', testImages.web]))[0].Config;
  const changed = image.WorkingDir ? 'changed' : 'container';
  expect(found).toEqual(
    expect.arrayContaining([
      ['MODE=fast', 'container'],
      ['WorkingDir', changed],
      ['ExposedPorts.9229/tcp', 'container'],
      ['Labels.stage', 'container'],
    ]),
  );
  expect(found.flat()).not.toContain('Cmd');
  expect((await admin.get(path(id))).body.labelOrigins).toMatchObject({ stage: 'container' });
});

test('mounts: what is in memory, what the image asks for, and who has the same', async () => {
  const volume = `${engine.prefix}shared`;
  const id = await make('mounts', ['-v', `${volume}:/data`, '--tmpfs', '/tmp:size=64m', '-v', '/etc:/host:ro']);
  await make('mounts-too', ['-v', `${volume}:/in`]);
  await expect
    .poll(async () => (await viewer.get(path(id))).body.mounts)
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ source: volume, target: '/data', alsoIn: [`${engine.prefix}mounts-too`] }),
        expect.objectContaining({ type: 'tmpfs', target: '/tmp', options: 'size=64m', source: null }),
        expect.objectContaining({ type: 'bind', source: '/etc', readOnly: true }),
      ]),
    );
});

test('the ends of a container are remembered with their codes, those that were followed by a start too', async () => {
  const id = await make('ends', [], testImages.base, ['sh', '-c', 'exit 3']);
  const codes = async () => (await viewer.get(path(id))).body.exits.map((exit: { exitCode: number }) => exit.exitCode);
  await expect.poll(codes).toEqual([3]);
  await engine.cli(['start', id]);
  await expect.poll(codes).toEqual([3, 3]);
});

test('a removal names what is lost and who depends on it', async () => {
  const id = await make('base', ['-v', '/scratch'], testImages.base, ['sh', '-c', 'echo lost > /file; sleep 1000']);
  const friend = await make('friend', ['--network', `container:${id}`], testImages.base, ['sleep', '1000']);
  await expect
    .poll(async () => (await viewer.get(path(id, '/removal'))).body)
    .toMatchObject({
      id,
      running: true,
      anonymousVolumes: [{ target: '/scratch', bytes: null }],
      dependants: [{ id: friend, name: `${engine.prefix}friend`, how: 'network' }],
      autoRemove: false,
    });
  expect((await viewer.get(path(id, '/removal'))).body.writableBytes).toBeGreaterThan(0);
  const sizes = (await viewer.get('/api/v1/container-sizes')).body.items;
  expect(sizes.find((item: { id: string }) => item.id === id).writable).toBeGreaterThan(0);
});

test('names, labels and commands of a hostile image come through as plain text', async () => {
  const id = await make('hostile', [], testImages.hostile);
  const raw = JSON.parse(await engine.cli(['inspect', id]))[0];
  const detail = (await admin.get(path(id))).body;
  expect(detail.labels).toEqual(raw.Config.Labels);
  expect(
    (await admin.get('/api/v1/containers')).body.items.find((item: { id: string }) => item.id === id),
  ).toBeDefined();
});

test('health, with its log', async () => {
  const id = await make('sick', [], testImages.unhealthy);
  await expect
    .poll(async () => (await admin.get(path(id))).body, { timeout: 20_000 })
    .toMatchObject({ health: 'unhealthy', healthcheck: { log: expect.arrayContaining([expect.anything()]) } });
});

test('images, volumes and networks', async () => {
  const images = (await viewer.get('/api/v1/images')).body.items;
  const web = images.find((image: { tags: string[] }) => image.tags.includes(testImages.web));
  const detail = (await viewer.get(`/api/v1/images/${encodeURIComponent(testImages.web)}`)).body;
  expect(detail).toMatchObject({ id: web.id, exposedPorts: ['80/tcp'], os: 'linux' });
  expect((await viewer.get('/api/v1/images/no-such-image')).body.error.code).toBe('image_not_found');
  expect((await viewer.get('/api/v1/networks')).body.items).toContainEqual(
    expect.objectContaining({ name: 'bridge', driver: 'bridge' }),
  );
  const volume = `${engine.prefix}vol`;
  await engine.cli(['volume', 'create', volume]);
  expect((await viewer.get('/api/v1/volumes')).body.items).toContainEqual(
    expect.objectContaining({ name: volume, anonymous: false, hostBacked: false }),
  );
  await engine.cli(['volume', 'rm', volume]);
});
