import { expect, test } from 'vitest';
import { details, listed, row } from '../../test/mirror/rows.ts';
import { rowFromInspect } from './row-from-inspect.ts';
import { listKey, rowFromList } from './row-from-list.ts';

const base = details();

test('an inspect gives the whole row', () => {
  expect(rowFromInspect(base)).toEqual(row({ createdAt: '2026-01-01T00:00:00.500Z', restartPolicy: 'always' }));
});

test('ports: what is bound, and what is exposed without being bound', () => {
  const config = { ...base.config, exposedPorts: ['80/tcp', '53/udp'] };
  const ports = [{ containerPort: '80/tcp', hostIp: '0.0.0.0', hostPort: '8080' }];
  expect(rowFromInspect(details({ config, ports })).ports).toEqual([
    { hostIp: null, hostPort: null, containerPort: 53, protocol: 'udp' },
    { hostIp: '0.0.0.0', hostPort: 8080, containerPort: 80, protocol: 'tcp' },
  ]);
});

test('a container in the network of the host exposes nothing of its own', () => {
  const config = { ...base.config, exposedPorts: ['80/tcp'] };
  expect(rowFromInspect(details({ config, hostConfig: { ...base.hostConfig, networkMode: 'host' } })).ports).toEqual(
    [],
  );
});

test('an exit code is that of an end: none while it lives, none before the first start', () => {
  const ended = { ...base.state, status: 'exited', running: false, exitCode: 3, finishedAt: '2026-01-02T00:00:00Z' };
  expect(rowFromInspect(base).exitCode).toBeNull();
  expect(rowFromInspect(details({ state: ended })).exitCode).toBe(3);
  expect(rowFromInspect(details({ state: { ...ended, status: 'created', startedAt: undefined } })).exitCode).toBeNull();
});

test('the last word on the health of a container that has ended is not its health', () => {
  const health = { status: 'unhealthy', failingStreak: 3, log: [] };
  expect(rowFromInspect(details({ state: { ...base.state, health } }))).toMatchObject({
    health: 'unhealthy',
    failingStreak: 3,
  });
  expect(rowFromInspect(details({ state: { ...base.state, status: 'exited', health } })).health).toBeNull();
});

test('the list’s word on the image is kept: it alone knows that a tag has moved on', () => {
  expect(rowFromInspect(base, row({ image: 'sha256:1' })).image).toBe('sha256:1');
  expect(rowFromInspect(base, row({ image: 'other', imageId: 'sha256:2' })).image).toBe('nginx:1.27');
});

test('stack and service come from the labels of compose or Swarm', () => {
  const labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'db' };
  expect(rowFromList(listed({ labels }))).toMatchObject({ stack: 'shop', service: 'db' });
});

test('a row from a list keeps what only an inspect knows, while its state is the same', () => {
  const known = row({ memoryLimit: 5, startedAt: '2026-01-01T00:00:01.000Z' });
  expect(rowFromList(listed(), known)).toMatchObject({ startedAt: known.startedAt, incomplete: false });
  expect(rowFromList(listed({ state: 'exited', exitCode: 1 }), known)).toMatchObject({
    startedAt: null,
    exitCode: 1,
    incomplete: true,
  });
});

test('the age that the engine writes into the status is no change', () => {
  expect(listKey(listed({ status: 'Up 2 hours' }))).toBe(listKey(listed({ status: 'Up 3 hours' })));
});

test('moments and names that make no sense lose nothing but themselves', () => {
  const odd = rowFromInspect(details({ createdAt: 'yesterday', state: { ...base.state, startedAt: 'soon' } }));
  expect(odd).toMatchObject({ createdAt: '1970-01-01T00:00:00.000Z', startedAt: null, name: 'web' });
});
