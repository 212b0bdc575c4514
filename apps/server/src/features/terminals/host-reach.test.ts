import type { ContainerDetails } from '@berth/engine';
import { describe, expect, test } from 'vitest';
import { hostReach } from './host-reach.ts';

type Settings = ContainerDetails['hostConfig'];
type Mount = ContainerDetails['mounts'][number];

const ordinary = {
  privileged: false,
  pidMode: '',
  ipcMode: 'private',
  networkMode: 'bridge',
  capAdd: [],
  devices: [],
  deviceCgroupRules: [],
  securityOpt: [],
} satisfies Partial<Settings>;

const found = (settings: Partial<Settings>, mounts: Mount[] = [], volumes: Parameters<typeof hostReach>[1] = []) =>
  // biome-ignore lint/suspicious/noExplicitAny: only the settings above are looked at
  hostReach({ hostConfig: { ...ordinary, ...settings } as any, mounts }, volumes).map(({ kind }) => kind);

function mounted(source: string, more: Partial<Mount> = {}): Mount {
  const known = { type: 'bind', name: undefined, driver: undefined, mode: undefined, propagation: undefined };
  return { ...known, source, destination: '/here', writable: true, ...more };
}

describe('what reaches the host', () => {
  test('an ordinary container does not', () => {
    expect(found({})).toEqual([]);
    expect(found({ capAdd: ['NET_BIND_SERVICE', 'CAP_CHOWN', 'cap_kill'] })).toEqual([]);
    expect(found({ securityOpt: ['no-new-privileges'] })).toEqual([]);
  });

  test.each<[string, Partial<Settings>, string]>([
    ['a privileged one', { privileged: true }, 'privileged'],
    ['the processes of the host', { pidMode: 'host' }, 'namespace'],
    ['the processes of another container', { pidMode: 'container:abc' }, 'namespace'],
    ['the memory of the host', { ipcMode: 'host' }, 'namespace'],
    ['the network of the host', { networkMode: 'host' }, 'namespace'],
    ['an added capability', { capAdd: ['SYS_ADMIN'] }, 'capability'],
    ['an added capability by its long name', { capAdd: ['CAP_SYS_PTRACE'] }, 'capability'],
    ['all of them', { capAdd: ['ALL'] }, 'capability'],
    ['a device', { devices: ['/dev/sda'] }, 'device'],
    ['a rule for devices', { deviceCgroupRules: ['b *:* rwm'] }, 'device'],
    ['no seccomp', { securityOpt: ['seccomp=unconfined'] }, 'unconfined'],
    ['no labels, as old engines write it', { securityOpt: ['label:disable'] }, 'unconfined'],
  ])('%s does', (_title, settings, kind) => {
    expect(found(settings)).toEqual([kind]);
  });

  test.each([
    '/',
    '//',
    '/.',
    '/etc',
    '/etc/cron.d',
    '/var',
    '/var/run',
    '/home',
    '/root/.ssh',
    '/dev/sda',
    '/var/lib/docker/volumes/x',
    '/srv/../etc',
  ])('the path %s does', (source) => {
    expect(found({}, [mounted(source)])).toEqual(['path']);
  });

  test('the socket of an engine does, under any name', () => {
    expect(found({}, [mounted('/run/docker.sock', { writable: false })])).toEqual(['socket']);
    expect(found({}, [mounted('/srv/engine', { destination: '/var/run/docker.sock' })])).toEqual(['socket']);
  });

  test('data of its own does not', () => {
    expect(found({}, [mounted('/srv/data'), mounted('/home/ann/site'), mounted('/var/lib/postgresql')])).toEqual([]);
    expect(found({}, [mounted('/etc/localtime', { writable: false })])).toEqual([]);
    expect(found({}, [mounted('/etc/localtime')])).toEqual(['path']);
  });

  test('a volume that stands for a path of the host does', () => {
    const volume = mounted('/var/lib/docker/volumes/v/_data', { type: 'volume', name: 'v' });
    expect(found({}, [volume], [{ name: 'v', options: {} }])).toEqual([]);
    expect(found({}, [volume], [{ name: 'v', options: { o: 'bind', device: '/etc', type: 'none' } }])).toEqual([
      'path',
    ]);
    expect(found({}, [volume], [{ name: 'v', options: { o: 'bind', device: '/srv/x' } }])).toEqual([]);
  });
});
