import { describe, expect, test } from 'vitest';
import { emptySpec } from './empty-spec.ts';
import { hostRights } from './host-rights.ts';
import { specIssues } from './issues.ts';
import { runSpecSchema } from './run-spec.schema.ts';

function issuesOf(input: unknown): [string, string][] {
  const parsed = runSpecSchema.safeParse(input);
  return parsed.success ? [] : specIssues(parsed.error).map((issue) => [issue.path, issue.key]);
}

describe('the schema of a spec', () => {
  test('an image is enough', () => {
    expect(runSpecSchema.parse({ image: 'nginx' })).toEqual({ ...emptySpec(), image: 'nginx' });
  });

  test('numbers and words of scripts become the one form', () => {
    const spec = runSpecSchema.parse({
      image: 'a',
      ports: [{ hostPort: 8080, containerPort: '80-80' }],
      restart: 'on-failure:3',
    });
    expect(spec.ports).toEqual([{ hostIp: '', hostPort: '8080', containerPort: '80', protocol: 'tcp' }]);
    expect(spec.restart).toEqual({ policy: 'on-failure', maxRetries: 3 });
  });

  test.each<[object, string, string]>([
    [{ image: ' ' }, 'image', 'required'],
    [{ image: 'a b' }, 'image', 'image_invalid'],
    [{ image: '--rm' }, 'image', 'image_invalid'],
    [{ name: 'a' }, 'name', 'name_invalid'],
    [{ name: '-web' }, 'name', 'name_invalid'],
    [{ name: 'a/b' }, 'name', 'name_invalid'],
    [{ name: 'wéb' }, 'name', 'name_invalid'],
    [{ command: ['a\0'] }, 'command.0', 'nul_byte'],
    [{ env: { '': 'x' } }, 'env.', 'key_empty'],
    [{ env: { 'A=B': 'x' } }, 'env.A=B', 'key_has_equals'],
    [{ env: { A: 'x\0' } }, 'env.A', 'nul_byte'],
    [{ workdir: 'app' }, 'workdir', 'path_not_absolute'],
    [{ user: 'a b' }, 'user', 'user_invalid'],
    [{ hostname: 'h'.repeat(65) }, 'hostname', 'hostname_invalid'],
    [{ memory: 1024 }, 'memory', 'memory_too_small'],
    [{ cpus: 0.001 }, 'cpus', 'cpus_too_small'],
    [{ cpus: -1 }, 'cpus', 'cpus_too_small'],
    [{ restart: 'sometimes' }, 'restart', 'restart_invalid'],
    [{ restart: { policy: 'always', maxRetries: 3 } }, 'restart.maxRetries', 'retries_need_on_failure'],
    [{ ports: [{ containerPort: 0 }] }, 'ports.0.containerPort', 'port_invalid'],
    [{ ports: [{ containerPort: 80, hostIp: 'localhost' }] }, 'ports.0.hostIp', 'address_invalid'],
    [{ ports: [{ containerPort: '80-85', hostPort: '1-2' }] }, 'ports.0.hostPort', 'port_range_lengths'],
    [
      {
        ports: [
          { hostPort: 80, containerPort: 1 },
          { hostPort: 80, containerPort: 2 },
        ],
      },
      'ports.1.hostPort',
      'port_clash',
    ],
    [{ mounts: [{ type: 'bind', target: '/a' }] }, 'mounts.0.source', 'required'],
    [{ mounts: [{ type: 'bind', source: './a', target: '/a' }] }, 'mounts.0.source', 'path_not_absolute'],
    [{ mounts: [{ type: 'bind', source: '/a:/etc', target: '/a' }] }, 'mounts.0.source', 'path_has_colon'],
    [{ mounts: [{ type: 'volume', source: '/a', target: '/a' }] }, 'mounts.0.source', 'volume_name_invalid'],
    [{ mounts: [{ type: 'volume', target: '/a', readOnly: true }] }, 'mounts.0.readOnly', 'mount_anonymous_read_only'],
    [{ mounts: [{ type: 'tmpfs', source: 'x', target: '/a' }] }, 'mounts.0.source', 'mount_memory_has_source'],
    [{ mounts: [{ type: 'tmpfs', target: 'a' }] }, 'mounts.0.target', 'path_not_absolute'],
    [{ mounts: [{ type: 'tmpfs', target: '/./' }] }, 'mounts.0.target', 'mount_target_root'],
    [
      {
        mounts: [
          { type: 'tmpfs', target: '/a' },
          { type: 'tmpfs', target: '/a/' },
        ],
      },
      'mounts.1.target',
      'mount_target_twice',
    ],
    [{ autoRemove: true, restart: 'always' }, 'autoRemove', 'auto_remove_with_restart'],
    [{ network: 'host', publishAll: true }, 'publishAll', 'publish_all_with_shared_network'],
    [{ network: 'host', ports: [{ containerPort: 80 }] }, 'network', 'ports_with_shared_network'],
    [{ network: 'container:web', hostname: 'x' }, 'hostname', 'hostname_with_shared_network'],
    [{ tty: 'yes' }, 'tty', 'type_invalid'],
    [{ capAdd: ['ALL'] }, '', 'field_unknown'],
  ])('%j is refused', (input, path, key) => {
    expect(issuesOf({ image: 'nginx', ...input })).toEqual([[path, key]]);
  });
});

describe('rights to the host', () => {
  test('an ordinary spec needs none', () => {
    expect(
      hostRights(runSpecSchema.parse({ image: 'a', mounts: [{ type: 'volume', source: 'vo', target: '/v' }] })),
    ).toEqual([]);
  });

  test('each setting that leaves the box is named', () => {
    const mounts = [{ type: 'bind', source: '/etc', target: '/e' }];
    expect(hostRights(runSpecSchema.parse({ image: 'a', privileged: true, network: 'container:db', mounts }))).toEqual([
      { kind: 'privileged', path: 'privileged', what: '' },
      { kind: 'bind', path: 'mounts.0', what: '/etc' },
      { kind: 'container_network', path: 'network', what: 'db' },
    ]);
  });
});
