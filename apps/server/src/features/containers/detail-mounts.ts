import type { ContainerDetail } from '@berth/contract';
import type { ContainerConfig, ContainerDetails, MountPoint } from '@berth/engine';
import { storeOf } from '../../mirror/container-facts.ts';
import type { ContainerStore } from '../../mirror/container-store.ts';
import { isAnonymous } from './preview-removal.ts';

type Mount = ContainerDetail['mounts'][number];

/** More names than anybody reads. */
const NAMES = 20;

/** The mounts of a container, those in memory too, which the engine lists apart. */
export function detailMounts(
  { id, mounts, hostConfig }: ContainerDetails,
  image: ContainerConfig | undefined,
  store: Pick<ContainerStore, 'rows' | 'facts'>,
): Mount[] {
  const listed = new Set(mounts.map(({ destination }) => destination));
  const inMemory = Object.entries(hostConfig.tmpfs).filter(([target]) => !listed.has(target));
  return [
    ...mounts.map((mount) => toMount(mount, image, alsoIn(id, storeOf(mount), store))),
    ...inMemory.map(([target, options]): Mount => {
      const readOnly = options.split(',').includes('ro');
      const rest = { source: null, anonymous: false, driver: null, origin: 'container' as const, alsoIn: [] };
      return { type: 'tmpfs', target, readOnly, options, ...rest };
    }),
  ];
}

function toMount(mount: MountPoint, image: ContainerConfig | undefined, names: string[]): Mount {
  const anonymous = isAnonymous(mount);
  return {
    type: mount.type,
    source: mount.type === 'volume' ? (mount.name ?? null) : (mount.source ?? null),
    target: mount.destination,
    readOnly: !mount.writable,
    anonymous,
    driver: mount.driver ?? null,
    options: null,
    origin: anonymous && image?.volumes.includes(mount.destination) ? 'image' : 'container',
    alsoIn: names,
  };
}

function alsoIn(id: string, wanted: string | undefined, store: Pick<ContainerStore, 'rows' | 'facts'>): string[] {
  if (wanted === undefined) return [];
  const names: string[] = [];
  for (const row of store.rows()) {
    if (names.length >= NAMES) break;
    if (row.id !== id && store.facts(row.id).stores.includes(wanted)) names.push(row.name);
  }
  return names.sort();
}
