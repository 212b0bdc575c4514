import { describe, expect, test } from 'vitest';
import { emptySpec } from '../schema/empty-spec.ts';
import type { RunSpec } from '../schema/run-spec.schema.ts';
import { parseDockerRun } from './parse-docker-run.ts';

const port = (hostPort: string, containerPort: string) => ({
  hostIp: '',
  hostPort,
  containerPort,
  protocol: 'tcp' as const,
});
const mount = (type: 'volume' | 'bind' | 'tmpfs', source: string, target: string, readOnly = false) => ({
  type,
  source,
  target,
  readOnly,
});

describe('reading docker run', () => {
  test.each<[string, Partial<RunSpec>]>([
    ['docker run nginx', {}],
    ['$ sudo docker container run -d nginx', {}],
    ['docker create nginx', {}],
    ['docker run -itd nginx sh -c "echo hi"', { tty: true, openStdin: true, command: ['sh', '-c', 'echo hi'] }],
    ['docker run -d --name nginx01 -p 3344:80 nginx', { name: 'nginx01', ports: [port('3344', '80')] }],
    ['docker run -p8080:80 --publish=8443:443 nginx', { ports: [port('8080', '80'), port('8443', '443')] }],
    [
      'docker run -tip 80:80 nginx -p 9',
      { tty: true, openStdin: true, ports: [port('80', '80')], command: ['-p', '9'] },
    ],
    ['docker run -e A=1 --env "B=x y" -eC= nginx', { env: { A: '1', B: 'x y', C: '' } }],
    ['docker run -l a --label b=c=d nginx', { labels: { a: '', b: 'c=d' } }],
    ['docker run -m 512m --cpus=1.5 nginx', { memory: 536_870_912, cpus: 1.5 }],
    ['docker run --restart on-failure:3 nginx', { restart: { policy: 'on-failure', maxRetries: 3 } }],
    ['docker run --rm=false --privileged=true --init nginx', { privileged: true, init: true }],
    [
      'docker run --net host -w /app -u 1000:1000 -h web nginx',
      { network: 'host', workdir: '/app', user: '1000:1000', hostname: 'web' },
    ],
    ['docker run --entrypoint "" -P --rm nginx', { entrypoint: '', publishAll: true, autoRemove: true }],
    [
      'docker run -v /srv:/data:ro -v cache:/cache -v /anon nginx',
      {
        mounts: [
          mount('bind', '/srv', '/data', true),
          mount('volume', 'cache', '/cache'),
          mount('volume', '', '/anon'),
        ],
      },
    ],
    [
      'docker run --mount type=bind,src=/a,dst=/b,readonly --mount \'"target=/c,d"\' nginx',
      {
        mounts: [mount('bind', '/a', '/b', true), mount('volume', '', '/c,d')],
      },
    ],
    [
      'docker run --tmpfs /run --tmpfs /tmp:ro -- nginx',
      { mounts: [mount('tmpfs', '', '/run'), mount('tmpfs', '', '/tmp', true)] },
    ],
    ['docker run \\\r\n  --name a1 \\\r\n  nginx', { name: 'a1' }],
  ])('%s', (text, expected) => {
    expect(parseDockerRun(text)).toMatchObject({ notes: [], spec: { ...emptySpec(), image: 'nginx', ...expected } });
  });

  test.each([
    ['docker run --cap-add NET_ADMIN nginx', { reason: 'unsupported_flag', flag: '--cap-add', text: 'NET_ADMIN' }],
    ['docker run --read-only nginx', { reason: 'unsupported_flag', flag: '--read-only', text: '' }],
    ['docker run --nonsense nginx', { reason: 'unknown_flag', flag: '--nonsense', text: '' }],
    ['docker run -dz nginx', { reason: 'unknown_flag', flag: '-z', text: '-dz' }],
    ['docker run -m lots nginx', { reason: 'value_invalid', flag: '--memory', text: 'lots' }],
    ['docker run -p 99999:80 nginx', { reason: 'value_invalid', flag: '--publish', text: '99999:80' }],
    ['docker run --rm=maybe nginx', { reason: 'value_invalid', flag: '--rm', text: 'maybe' }],
    ['docker run -e SESSION_KEY nginx', { reason: 'env_from_shell', flag: '--env', text: 'SESSION_KEY' }],
    ['docker run --env-file .env nginx', { reason: 'env_file', flag: '--env-file', text: '.env' }],
    ['docker run -v cache:/c:z nginx', { reason: 'unsupported_option', flag: '--volume', text: 'z' }],
    [
      'docker run --mount type=npipe,target=/c nginx',
      { reason: 'unsupported_option', flag: '--mount', text: 'type=npipe' },
    ],
    ['docker run -v "$PWD:/app" nginx', { reason: 'shell_expansion', flag: '', text: '$PWD:/app' }],
    ['docker run nginx && docker ps', { reason: 'rest_ignored', flag: '', text: '' }],
    ['docker run nginx "sh', { reason: 'quote_unclosed', flag: '', text: '' }],
  ])('%s says what it cannot take over', (text, note) => {
    const reading = parseDockerRun(text);
    expect(reading?.notes).toEqual([note]);
    expect(reading?.spec.image).toBe('nginx');
  });

  test('a flag at the end lacks its value, and then the image is missing', () => {
    expect(parseDockerRun('docker run -d --name')?.notes).toEqual([
      { reason: 'value_missing', flag: '--name', text: '' },
      { reason: 'image_missing', flag: '', text: '' },
    ]);
  });

  test('pull and start are told apart from the spec', () => {
    expect(parseDockerRun('docker create --pull always nginx')).toMatchObject({ pull: 'always', start: false });
    expect(parseDockerRun('docker run nginx')).toMatchObject({ pull: undefined, start: true });
  });

  test.each(['', 'ls -l', 'docker ps', 'docker', 'docker compose run web'])('%j is not a docker run', (text) => {
    expect(parseDockerRun(text)).toBeUndefined();
  });
});
