import { describe, expect, test } from 'vitest';
import { runSpecSchema } from '../schema/run-spec.schema.ts';
import { fromInspect } from './from-inspect.ts';
import { toCreateBody } from './to-create-body.ts';

describe('the create body', () => {
  test('an image alone is all that is sent', () => {
    expect(toCreateBody(runSpecSchema.parse({ image: 'nginx' }))).toEqual({ Image: 'nginx', HostConfig: {} });
  });

  test('every setting has its place', () => {
    const spec = runSpecSchema.parse({
      image: 'nginx',
      name: 'web',
      command: ['nginx', '-g', 'daemon off;'],
      entrypoint: '',
      env: { A: '1=2' },
      ports: [
        { hostIp: '::1', hostPort: '8000-8001', containerPort: '80-81', protocol: 'udp' },
        { hostPort: '9000-9010', containerPort: 90 },
        { containerPort: 90 },
      ],
      mounts: [
        { type: 'bind', source: '/srv', target: '/data', readOnly: true },
        { type: 'volume', source: 'cache', target: '/cache' },
        { type: 'volume', target: '/anon' },
        { type: 'tmpfs', target: '/run' },
      ],
      restart: 'on-failure:3',
      memory: 6_291_456,
      cpus: 0.7,
      tty: true,
    });
    const port = (HostIp: string, HostPort: string) => ({ HostIp, HostPort });
    expect(toCreateBody(spec)).toEqual({
      Image: 'nginx',
      Cmd: ['nginx', '-g', 'daemon off;'],
      Entrypoint: [''],
      Env: ['A=1=2'],
      Tty: true,
      ExposedPorts: { '80/udp': {}, '81/udp': {}, '90/tcp': {} },
      Volumes: { '/anon': {} },
      HostConfig: {
        PortBindings: {
          '80/udp': [port('::1', '8000')],
          '81/udp': [port('::1', '8001')],
          '90/tcp': [port('', '9000-9010'), port('', '')],
        },
        Binds: ['/srv:/data:ro', 'cache:/cache'],
        Tmpfs: { '/run': '' },
        RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 },
        Memory: 6_291_456,
        NanoCpus: 700_000_000,
      },
    });
  });
});

describe('a spec from an inspected container', () => {
  const Id = 'ab'.repeat(32);
  const image = {
    Cmd: ['nginx', '-g', 'daemon off;'],
    Entrypoint: ['/docker-entrypoint.sh'],
    Env: ['PATH=/bin', 'V=1'],
    Labels: { maintainer: 'us' },
    Volumes: { '/var/cache': {} },
    StopSignal: 'SIGQUIT',
    Healthcheck: { Test: ['CMD', 'true'] },
  };
  const container = (config: object, host: object) => ({
    Id,
    Name: '/web',
    Config: { Image: 'nginx', ...image, ...config },
    HostConfig: host,
  });

  test('what the image gives is left out', () => {
    const { spec, beyond } = fromInspect(
      container({ Hostname: Id.slice(0, 12) }, { NetworkMode: 'bridge', ShmSize: 67_108_864 }),
      image,
    );
    expect(spec).toEqual(runSpecSchema.parse({ image: 'nginx', name: 'web' }));
    expect(beyond).toEqual([]);
  });

  test('what was given is kept, an entrypoint of several words as its command', () => {
    const config = {
      Entrypoint: ['sh', '-c'],
      Cmd: ['sleep 1'],
      Env: ['PATH=/bin', 'V=2'],
      Hostname: 'web',
      Labels: { maintainer: 'me' },
    };
    const { spec } = fromInspect(container(config, { RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } }), image);
    expect(spec).toMatchObject({
      entrypoint: 'sh',
      command: ['-c', 'sleep 1'],
      env: { V: '2' },
      hostname: 'web',
      labels: { maintainer: 'me' },
      restart: { policy: 'always', maxRetries: 0 },
    });
  });

  test('an entrypoint that was taken away is told', () => {
    expect(fromInspect(container({ Entrypoint: null }, {}), image).spec).toMatchObject({
      entrypoint: '',
      command: image.Cmd,
    });
  });

  test('what has no field is named', () => {
    const config = { StopSignal: 'SIGINT', Healthcheck: { Test: ['CMD', 'false'] } };
    const host = {
      CapAdd: ['NET_ADMIN'],
      PidMode: 'host',
      Memory: 10_000_000,
      MemorySwap: 30_000_000,
      LogConfig: { Type: 'json-file', Config: { 'max-size': '1m' } },
      Binds: ['/srv:/data:ro,z'],
      Mounts: [{ Type: 'volume', Source: 'v1', Target: '/v', VolumeOptions: { NoCopy: true } }],
    };
    expect(fromInspect(container(config, host), image).beyond).toEqual([
      'HostConfig.Binds: /srv:/data:ro,z',
      'HostConfig.Mounts: volume /v',
      'HostConfig.CapAdd',
      'HostConfig.PidMode',
      'HostConfig.MemorySwap',
      'HostConfig.LogConfig',
      'Config.Healthcheck',
      'Config.StopSignal',
    ]);
  });

  test('a hundred neighbouring bindings are one range', () => {
    const PortBindings = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `${40_000 + index}/tcp`,
        [{ HostIp: '', HostPort: `${40_000 + index}` }],
      ]),
    );
    expect(fromInspect(container({}, { PortBindings }), image).spec.ports).toMatchObject([
      { hostPort: '40000-40099', containerPort: '40000-40099' },
    ]);
  });

  test('null and missing fields are taken as not given, something else is refused', () => {
    expect(fromInspect({ Config: { Env: null }, HostConfig: { PortBindings: null } }).spec.env).toEqual({});
    expect(() => fromInspect({ message: 'no such container' })).toThrow('Config');
  });
});
