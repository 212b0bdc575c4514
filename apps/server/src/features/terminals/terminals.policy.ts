import type { ContainerSummary } from '@berth/contract';
import { type ContainerDetails, type Engine, isEngineError } from '@berth/engine';
import { type Actor, can } from '../../kernel/actor.ts';
import { BerthError } from '../../kernel/errors.ts';
import { volumesOfBerth } from '../volumes/public.ts';
import { type HostReach, hostReach } from './host-reach.ts';

export interface ReachDeps {
  readonly engine: Pick<Engine, 'containers' | 'volumes'>;
  readonly mirror: { readonly containers: { rows(): Iterable<Pick<ContainerSummary, 'id' | 'isBerth'>> } };
}

/**
 * How a shell in this container reaches the host, or Berth itself, by a fresh inspect of it, whoever made it.
 * @throws EngineError
 */
export async function findHostReach(
  { engine, mirror }: ReachDeps,
  details: Pick<ContainerDetails, 'hostConfig' | 'mounts'>,
  signal: AbortSignal,
): Promise<HostReach[]> {
  const names = details.mounts.flatMap(({ type, name }) => (type === 'volume' && name !== undefined ? [name] : []));
  const volumes = await Promise.all(
    names.map((name) =>
      engine.volumes.inspect(name, { signal }).catch((error: unknown) => {
        if (isEngineError(error, 'not_found')) return undefined;
        throw error;
      }),
    ),
  );
  const known = volumes.filter((volume) => volume !== undefined);
  const berths = names.length === 0 ? new Set() : await volumesOfBerth(engine, mirror.containers.rows(), signal);
  const ofBerth = names.filter((name) => berths.has(name)).map((what): HostReach => ({ kind: 'berth', what }));
  return [...hostReach(details, known), ...ofBerth];
}

const words: Readonly<Record<HostReach['kind'], string>> = {
  privileged: 'it is privileged',
  namespace: 'it shares a namespace',
  capability: 'it has an added capability',
  device: 'it has a device of the host',
  unconfined: 'it runs unconfined',
  path: 'it has a path of the host',
  socket: 'it has the socket of an engine',
  berth: 'it has a volume of Berth',
};

/** @throws BerthError `forbidden`, saying why, where the shell would be one on the host and the actor lacks `host:root` */
export function requireHostRight(actor: Actor, reach: readonly HostReach[]): void {
  const [first] = reach;
  if (first === undefined || can(actor, 'host:root')) return;
  const why = first.what === '' ? words[first.kind] : `${words[first.kind]} (${first.what})`;
  throw new BerthError(
    'forbidden',
    `The role ${actor.role} does not have the right host:root, which a terminal in this container needs: ${why}.`,
  );
}
