import type { ContainerPort } from '@berth/contract';
import { expect, test } from 'vitest';
import { portChips } from './port-chip.ts';

const port = (over: Partial<ContainerPort>): ContainerPort => ({
  hostIp: '0.0.0.0',
  hostPort: 8080,
  containerPort: 80,
  protocol: 'tcp',
  ...over,
});
const chip = (over: Partial<ContainerPort>) => portChips([port(over)], 'harbor.example')[0];

test('a port on every address opens at the host that the browser uses', () => {
  expect(chip({})).toMatchObject({
    host: '8080',
    container: '80',
    reach: 'everywhere',
    href: 'http://harbor.example:8080/',
  });
});

test('a bound port opens at its own address, IPv6 in brackets', () => {
  expect(chip({ hostIp: '127.0.0.1' })).toMatchObject({ reach: 'machine', href: 'http://127.0.0.1:8080/' });
  expect(chip({ hostIp: 'fd00::1' })).toMatchObject({ reach: 'address', href: 'http://[fd00::1]:8080/' });
});

test('a page over TLS is opened as one', () => {
  expect(chip({ hostPort: 8443, containerPort: 443 })?.href).toBe('https://harbor.example:8443/');
});

test.each([
  { containerPort: 5432 },
  { protocol: 'udp' as const },
  { protocol: 'sctp' as const },
  { hostIp: null, hostPort: null },
])('%j is copied, not opened', (over) => expect(chip(over)?.href).toBeNull());

test('both families of every address are one chip, and an equal port is named once', () => {
  const both = [port({ containerPort: 8080 }), port({ hostIp: '::', containerPort: 8080 })];
  expect(portChips(both, 'h')).toMatchObject([{ host: '8080', container: '8080', address: '0.0.0.0', open: true }]);
});

test('a hundred neighbours are one range', () => {
  const many = Array.from({ length: 100 }, (_, n) =>
    port({ hostPort: 40_000 + n, containerPort: 40_000 + n, protocol: 'udp' }),
  );
  expect(portChips(many, 'h')).toMatchObject([
    { host: '40000–40099', container: '40000–40099', protocol: 'udp', href: null },
  ]);
});

test('a port that is only exposed is inside', () => {
  expect(chip({ hostIp: null, hostPort: null, containerPort: 9300 })).toMatchObject({
    host: null,
    container: '9300',
    reach: 'inside',
  });
});
