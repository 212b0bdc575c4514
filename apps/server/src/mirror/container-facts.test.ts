import { expect, test } from 'vitest';
import { details } from '../../test/mirror/rows.ts';
import { factsOf, noFacts } from './container-facts.ts';

const base = details();

test('an ordinary container needs nobody and wants no port', () => {
  expect(factsOf(base)).toBe(noFacts);
});

test('who is needed, and for what', () => {
  const hostConfig = { ...base.hostConfig, networkMode: 'container:abc', pidMode: 'container:def', ipcMode: 'private' };
  const raw = { HostConfig: { VolumesFrom: ['data:ro'], Links: ['/db:/web/database'] } };
  expect(factsOf(details({ hostConfig, raw })).uses).toEqual([
    { how: 'network', ref: 'abc' },
    { how: 'pid', ref: 'def' },
    { how: 'volumes-from', ref: 'data' },
    { how: 'link', ref: 'db' },
  ]);
});

test('ports that are fixed, not those that the engine picks', () => {
  const portBindings = [
    { containerPort: '80/tcp', hostIp: undefined, hostPort: '8080' },
    { containerPort: '53/udp', hostIp: '127.0.0.1', hostPort: '5353' },
    { containerPort: '81/tcp', hostIp: undefined, hostPort: undefined },
    { containerPort: '82/tcp', hostIp: undefined, hostPort: '9000-9010' },
  ];
  expect(factsOf(details({ hostConfig: { ...base.hostConfig, portBindings } })).asked).toEqual([
    { hostIp: '', hostPort: 8080, protocol: 'tcp' },
    { hostIp: '127.0.0.1', hostPort: 5353, protocol: 'udp' },
  ]);
});

test('an answer that makes no sense there tells nothing', () => {
  expect(factsOf(details({ raw: { HostConfig: { Links: 7 } } }))).toBe(noFacts);
});

test('the volumes and paths that it mounts, not what it keeps in memory', () => {
  const mount = { driver: undefined, mode: undefined, writable: true, propagation: undefined, destination: '/x' };
  const mounts = [
    { ...mount, type: 'volume', name: 'data', source: '/var/lib/docker/volumes/data/_data' },
    { ...mount, type: 'bind', name: undefined, source: '/srv/config' },
    { ...mount, type: 'tmpfs', name: undefined, source: undefined },
  ];
  expect(factsOf(details({ mounts })).stores).toEqual(['data', '/srv/config']);
});
