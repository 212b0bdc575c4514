import { resolve } from 'node:path/posix';
import type { ContainerDetails, MountPoint, Volume } from '@berth/engine';

/** How somebody inside a container reaches the host around it; `what` is the path, the capability, … that opens the way. */
export interface HostReach {
  readonly kind: 'privileged' | 'namespace' | 'capability' | 'device' | 'unconfined' | 'path' | 'socket' | 'berth';
  readonly what: string;
}

// What every container gets unless told otherwise (moby oci/caps): adding it again adds nothing.
const ordinary = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
    ' ',
  ),
);

/** Trees of the host that hold its accounts, its programs, its kernel's switches or its engine. */
const trees =
  '/bin /boot /dev /etc /lib /lib32 /lib64 /proc /root /run /sbin /sys /usr /var/lib/containerd /var/lib/docker /var/run'.split(
    ' ',
  );
/** Parts of them that many containers are given and that open nothing while they cannot be written. */
const harmless =
  '/etc/localtime /etc/timezone /etc/hosts /etc/resolv.conf /etc/ssl/certs /etc/ca-certificates /usr/share'.split(' ');
const engineSocket = /(^|\/)(docker|containerd|podman|crio|buildkitd)\.sock$/;

/** The ways out of a container that its settings leave open: none for an ordinary one. Pure. */
export function hostReach(
  { hostConfig, mounts }: Pick<ContainerDetails, 'hostConfig' | 'mounts'>,
  volumes: readonly Pick<Volume, 'name' | 'options'>[] = [],
): HostReach[] {
  const found: HostReach[] = hostConfig.privileged ? [{ kind: 'privileged', what: '' }] : [];
  const add = (kind: HostReach['kind'], list: readonly string[]) => found.push(...list.map((what) => ({ kind, what })));
  const { pidMode = '', ipcMode = '', networkMode = '' } = hostConfig;
  // Another container's processes show its files: /proc/1/root.
  if (pidMode === 'host' || pidMode.startsWith('container:')) add('namespace', [`pid ${pidMode}`]);
  if (ipcMode === 'host') add('namespace', ['ipc host']);
  if (networkMode === 'host') add('namespace', ['network host']);
  add(
    'capability',
    hostConfig.capAdd.filter((name) => !ordinary.has(name.toUpperCase().replace(/^CAP_/, ''))),
  );
  add('device', [...hostConfig.devices, ...hostConfig.deviceCgroupRules]);
  add(
    'unconfined',
    hostConfig.securityOpt.filter((option) => /[=:](unconfined|disable)$/.test(option)),
  );
  for (const mount of mounts) {
    const source = hostPath(mount, volumes);
    if (source === undefined) continue;
    if (engineSocket.test(source) || engineSocket.test(mount.destination)) add('socket', [source]);
    else if (opens(source, mount.writable)) add('path', [source]);
  }
  return found;
}

/** The path of the host that a mount shows, also where a volume stands for it (`o=bind,device=/etc`). */
function hostPath(mount: MountPoint, volumes: readonly Pick<Volume, 'name' | 'options'>[]): string | undefined {
  if (mount.type === 'bind') return mount.source;
  if (mount.type !== 'volume') return undefined;
  const device = volumes.find(({ name }) => name === mount.name)?.options.device;
  return device?.startsWith('/') ? device : undefined;
}

function opens(source: string, writable: boolean): boolean {
  const path = resolve('/', source);
  if (!writable && harmless.some((known) => isWithin(path, known))) return false;
  return ['/home', ...trees].some((tree) => isWithin(tree, path)) || trees.some((tree) => isWithin(path, tree));
}

function isWithin(path: string, tree: string): boolean {
  return tree === '/' || path === tree || path.startsWith(`${tree}/`);
}
