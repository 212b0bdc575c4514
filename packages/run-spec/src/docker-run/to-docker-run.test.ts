import { describe, expect, test } from 'vitest';
import { runSpecSchema } from '../schema/run-spec.schema.ts';
import { dockerRunLines, toDockerRun } from './to-docker-run.ts';

const spec = runSpecSchema.parse({
  image: 'registry.example.com/shop/web:2.14.0',
  name: 'web-3',
  command: ['sh', '-c', 'echo "it\'s up"'],
  env: { API_URL: 'http://api-1:3000', SESSION_KEY: 'top secret' },
  ports: [
    { hostPort: 8080, containerPort: 80 },
    { hostIp: '::1', containerPort: 53, protocol: 'udp' },
  ],
  mounts: [
    { type: 'volume', source: 'web-cache', target: '/var/cache/nginx' },
    { type: 'bind', source: '/srv/my data', target: '/data', readOnly: true },
  ],
  restart: 'unless-stopped',
  memory: 536_870_912,
  cpus: 1.5,
  tty: true,
  openStdin: true,
});

describe('writing docker run', () => {
  test('one flag a line, quoted only where a shell needs it', () => {
    expect(toDockerRun(spec, { multiline: true })).toBe(
      String.raw`docker run -d \
  --name web-3 \
  -p 8080:80 \
  -p '[::1]::53/udp' \
  -e API_URL=http://api-1:3000 \
  -e SESSION_KEY='top secret' \
  -v web-cache:/var/cache/nginx \
  -v '/srv/my data:/data:ro' \
  --restart unless-stopped \
  --memory 512m \
  --cpus 1.5 \
  -it \
  registry.example.com/shop/web:2.14.0 sh -c 'echo "it'\''s up"'`,
    );
  });

  test('the value of a secret can be left to the shell', () => {
    const command = toDockerRun(spec, { withoutValues: new Set(['SESSION_KEY']) });
    expect(command).toContain(' -e SESSION_KEY ');
    expect(command).not.toContain('top secret');
  });

  test('each line names the field it comes from', () => {
    expect(dockerRunLines(spec).map((line) => line.path)).toEqual([
      '',
      'name',
      'ports.0',
      'ports.1',
      'env.API_URL',
      'env.SESSION_KEY',
      'mounts.0',
      'mounts.1',
      'restart',
      'memory',
      'cpus',
      'tty',
      'image',
    ]);
  });
});
