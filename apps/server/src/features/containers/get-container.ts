import type { ContainerDetail, getContainer, ParsedInput } from '@berth/contract';
import { type Engine, isEngineError } from '@berth/engine';
import { type Actor, can } from '../../kernel/actor.ts';
import { noSuchContainer } from '../../mirror/mirror.ts';
import { rowFromInspect } from '../../mirror/row-from-inspect.ts';
import type { ContainerDeps } from './change-container.ts';
import { toContainerDetail } from './container-detail.mapper.ts';
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
    return toContainerDetail({ row, details, image, reveal: can(actor, 'container:read.env') });
  };
}

async function configOfImage(engine: Engine, imageId: string, signal: AbortSignal) {
  try {
    return (await engine.images.inspect(imageId, { signal })).config;
  } catch (error) {
    // The image of a container can be gone, or be named by an id that this engine does not keep.
    if (isEngineError(error, 'not_found', 'bad_request', 'server')) return undefined;
    throw error;
  }
}
