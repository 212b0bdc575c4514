import { expect, test } from 'vitest';
import { id, row } from '../../../test/mirror/rows.ts';
import { createContainerStore } from '../../mirror/container-store.ts';
import { allTakenPorts, portsOfContainers } from './list-ports.ts';

test('a running container holds what is bound, a stopped one wants what it asked for', () => {
  const store = createContainerStore();
  store.put(row({ ports: [{ hostIp: '0.0.0.0', hostPort: 8080, containerPort: 80, protocol: 'tcp' }] }));
  store.setFacts(row().id, { uses: [], asked: [{ hostIp: '', hostPort: 8080, protocol: 'tcp' }], stores: [] });
  store.put(row({ id: id('b'), name: 'old', state: 'exited' }));
  store.setFacts(id('b'), { uses: [], asked: [{ hostIp: '', hostPort: 9090, protocol: 'udp' }], stores: [] });
  expect(portsOfContainers(store)).toEqual([
    {
      hostIp: '0.0.0.0',
      hostPort: 8080,
      protocol: 'tcp',
      owner: { kind: 'container', id: row().id, name: 'web', running: true },
    },
    {
      hostIp: '',
      hostPort: 9090,
      protocol: 'udp',
      owner: { kind: 'container', id: id('b'), name: 'old', running: false },
    },
  ]);
});

test('the engine’s own listener for a container is not told as one of the host', () => {
  const owner = { kind: 'container', id: id('a'), name: 'web', running: true } as const;
  const taken = allTakenPorts(
    [{ hostIp: '0.0.0.0', hostPort: 8080, protocol: 'tcp', owner }],
    [
      { hostIp: '0.0.0.0', hostPort: 8080, protocol: 'tcp' },
      { hostIp: '0.0.0.0', hostPort: 8080, protocol: 'udp' },
      { hostIp: '127.0.0.1', hostPort: 22, protocol: 'tcp' },
    ],
  );
  expect(taken.map((port) => [port.owner.kind, port.protocol, port.hostPort])).toEqual([
    ['container', 'tcp', 8080],
    ['host', 'udp', 8080],
    ['host', 'tcp', 22],
  ]);
});
