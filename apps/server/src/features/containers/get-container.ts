import type { ContainerDetail, getContainer, ParsedInput } from '@berth/contract';
import { type Actor, can } from '../../kernel/actor.ts';
import { noSuchContainer } from '../../mirror/mirror.ts';
import { rowFromInspect } from '../../mirror/row-from-inspect.ts';
import type { ContainerDeps } from './change-container.ts';
import { toContainerDetail } from './container-detail.mapper.ts';
import { detailExits } from './detail-exits.ts';
import { detailMounts } from './detail-mounts.ts';
import { configOfImage } from './image-config.ts';
import { readDetails } from './read-inspect.ts';

/** One container in full, from a fresh inspect of it and of its image. */
export function getContainerOf(deps: ContainerDeps) {
  return async (
    { params }: ParsedInput<typeof getContainer>,
    { actor, signal }: { actor: Actor; signal: AbortSignal },
  ): Promise<ContainerDetail> => {
    const details = await readDetails(deps, params.containerId, signal);
    const known = deps.mirror.containers.get(details.id);
    if (known === undefined) throw noSuchContainer(params.containerId);
    const row = { ...rowFromInspect(details, known), isBerth: known.isBerth, pending: known.pending };
    const image = await configOfImage(deps.engine, details.imageId, signal);
    const mounts = detailMounts(details, image, deps.mirror.containers);
    const exits = detailExits(details, deps.mirror.exits.of(details.id));
    return toContainerDetail({ row, details, image, mounts, exits, reveal: can(actor, 'container:read.env') });
  };
}
