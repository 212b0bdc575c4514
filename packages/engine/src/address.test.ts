import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatAddress, parseDockerHost } from './address.ts';

describe('DOCKER_HOST', () => {
  it('is the default socket when it is not set', () => {
    expect(parseDockerHost(undefined)).toEqual({ kind: 'unix', path: '/var/run/docker.sock' });
    expect(parseDockerHost('')).toEqual({ kind: 'unix', path: '/var/run/docker.sock' });
  });

  it.each([
    ['unix:///run/user/1000/docker.sock', { kind: 'unix', path: '/run/user/1000/docker.sock' }],
    ['tcp://10.0.0.5:2375', { kind: 'tcp', host: '10.0.0.5', port: 2375 }],
    ['tcp://engine', { kind: 'tcp', host: 'engine', port: 2375 }],
    ['tcp://engine:80', { kind: 'tcp', host: 'engine', port: 80 }],
    ['tcp://[::1]:4000', { kind: 'tcp', host: '::1', port: 4000 }],
    ['http://engine:8080', { kind: 'tcp', host: 'engine', port: 8080 }],
  ])('%s is understood', (value, address) => {
    expect(parseDockerHost(value)).toEqual(address);
  });

  it.each([
    'ssh://root@host',
    'npipe:////./pipe/docker',
    'unix://docker.sock',
    'tcp://',
    'tcp://host:99999',
    '/var/run/docker.sock',
    'tcp://host:2375/v1',
  ])('%s is refused by the name of the variable', (value) => {
    expect(() => parseDockerHost(value)).toThrow(/^DOCKER_HOST: /);
  });

  it('uses TLS with DOCKER_TLS_VERIFY and names DOCKER_CERT_PATH when a file is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'berth-certs-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const env = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder };
    expect(() => parseDockerHost('tcp://host', env)).toThrow(/^DOCKER_CERT_PATH: .*ca\.pem/);
    for (const name of ['ca.pem', 'cert.pem', 'key.pem']) writeFileSync(join(folder, name), '');
    const tls = { ca: join(folder, 'ca.pem'), cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    expect(parseDockerHost('tcp://host', env)).toEqual({ kind: 'tcp', host: 'host', port: 2376, tls });
  });

  it('is written as it is read', () => {
    for (const value of ['unix:///run/docker.sock', 'tcp://host:2375', 'tcp://[::1]:2375']) {
      expect(formatAddress(parseDockerHost(value))).toBe(value);
    }
  });
});
