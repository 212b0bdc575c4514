import { expect, test } from 'vitest';
import { createHosts, hostName } from './hosts.ts';

function hosts(more: Partial<Parameters<typeof createHosts>[0]> = {}) {
  return createHosts({
    publicUrls: ['https://berth.example.org'],
    machineName: 'nas',
    learnedHost: () => 'docker.lan:9000',
    setupOpen: () => false,
    ...more,
  });
}

test.each([
  '10.0.0.5:9000',
  '[::1]:9000',
  'localhost:9000',
  'LOCALHOST',
  'nas:9000',
  'berth.example.org',
  'docker.lan:9000',
])('Berth answers to %s', (host) => expect(hosts().allowed(host)).toBe(true));

test.each([
  'evil.test:9000',
  '',
  'berth.example.org.evil.test',
  'localhost.evil.test',
  'a b',
  'nas@evil.test',
  'x/../localhost',
])('Berth does not answer to "%s"', (host) => expect(hosts().allowed(host)).toBe(false));

test('while setup is open any name will do, but something that is no name will not', () => {
  expect(hosts({ setupOpen: () => true }).allowed('berth.lan')).toBe(true);
  expect(hosts({ setupOpen: () => true }).allowed('a b')).toBe(false);
});

test('an Origin is our own only with the very scheme, name and port', () => {
  const { ownOrigin } = hosts();
  expect(ownOrigin('http://10.0.0.5:9000', '10.0.0.5:9000', false)).toBe(true);
  for (const foreign of [
    'https://10.0.0.5:9000',
    'http://10.0.0.5:9001',
    'http://10.0.0.5',
    'http://10.0.0.5:9000.evil.test',
    'http://10.0.0.5:9000/',
    'null',
    '',
  ]) {
    expect(ownOrigin(foreign, '10.0.0.5:9000', false), foreign).toBe(false);
  }
});

test('the public address, and the host of setup behind a proxy that hides its TLS, are our own', () => {
  const { ownOrigin } = hosts();
  expect(ownOrigin('https://berth.example.org', '10.0.0.5:9000', false)).toBe(true);
  expect(ownOrigin('https://docker.lan:9000', 'docker.lan:9000', false)).toBe(true);
  expect(ownOrigin('https://docker.lan:9000', '10.0.0.5:9000', false)).toBe(false);
});

test('a host name comes without port, brackets and final dot', () => {
  expect(hostName('Example.ORG.:9000')).toBe('example.org');
  expect(hostName('[::1]:9000')).toBe('::1');
});
