import { type Engine, isEngineError } from '@berth/engine';
import { type HostRight, hostRights, type RunSpec } from '@berth/run-spec';
import { type Actor, can } from '../../kernel/actor.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { Mirror } from '../../mirror/mirror.ts';
import { isHostBacked, volumesOfBerth } from '../volumes/public.ts';

/** What a spec needs beyond the right to create, and the named volumes that do not exist before it. */
export interface RunNeeds {
  readonly rights: readonly SpecRisk[];
  readonly newVolumes: readonly string[];
}

/** A setting with which a container reaches beyond itself; `path` is the field of the spec. */
export interface SpecRisk {
  readonly kind: HostRight['kind'] | 'host_volume' | 'berth_volume';
  readonly path: string;
  readonly what: string;
}

/**
 * Finds everything in a spec that makes its container as strong as the host: what it says itself, and named volumes that are a
 * part of the host in disguise, or hold what Berth itself keeps.
 * @throws EngineError
 */
export async function needsOf(
  spec: RunSpec,
  { engine, mirror }: { readonly engine: Engine; readonly mirror: Pick<Mirror, 'containers'> },
  signal: AbortSignal,
): Promise<RunNeeds> {
  const newVolumes: string[] = [];
  const disguised: SpecRisk[] = [];
  const named = spec.mounts.some((mount) => mount.type === 'volume' && mount.source !== '');
  const berths = named ? await volumesOfBerth(engine, mirror.containers.rows(), signal) : new Set();
  for (const [index, mount] of spec.mounts.entries()) {
    if (mount.type !== 'volume' || mount.source === '') continue;
    const volume = await engine.volumes.inspect(mount.source, { signal }).catch((error: unknown) => {
      if (isEngineError(error, 'not_found')) return undefined;
      throw error;
    });
    if (volume === undefined) newVolumes.push(mount.source);
    else {
      const risk = { path: `mounts.${index}`, what: mount.source };
      if (isHostBacked(volume)) disguised.push({ kind: 'host_volume', ...risk });
      if (berths.has(mount.source)) disguised.push({ kind: 'berth_volume', ...risk });
    }
  }
  // `ns:/proc/1/ns/net`: some engines take a path of the host for a network.
  if (/[:/]/.test(spec.network) && !spec.network.startsWith('container:')) {
    disguised.push({ kind: 'host_network', path: 'network', what: spec.network });
  }
  return { rights: [...hostRights(spec), ...disguised], newVolumes };
}

const words: Readonly<Record<SpecRisk['kind'], string>> = {
  privileged: 'A privileged container is root on the host',
  bind: 'A path of the host in a container is open to it',
  host_network: 'The network of the host reaches everything that listens there',
  container_network: 'The network of another container shows what it says and hears',
  host_volume: 'This volume is a part of the host or of another machine',
  berth_volume: 'This volume holds what Berth keeps: its people, their sessions, its records',
};

/** @throws BerthError `forbidden` with the fields that need `host:root`, where the actor does not hold it */
export function requireRights(actor: Actor, rights: readonly SpecRisk[]): void {
  if (rights.length === 0 || can(actor, 'host:root')) return;
  throw new BerthError(
    'forbidden',
    `The role ${actor.role} does not have the right host:root, which this container needs.`,
    {
      fields: rights.map(({ kind, path, what }) => ({
        path,
        code: `needs_host_root_${kind}`,
        message: `${words[kind]}: it needs the right host:root.`,
        params: { what },
      })),
    },
  );
}
