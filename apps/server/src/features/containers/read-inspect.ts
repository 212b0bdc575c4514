import type { inspectContainer, ParsedInput, RouteAnswer } from '@berth/contract';
import type { ContainerDetails } from '@berth/engine';
import { z } from 'zod';
import { type Actor, can } from '../../kernel/actor.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import type { ContainerDeps } from './change-container.ts';
import { configDifferences } from './config-differences.ts';
import { meaningOf } from './engine-words.ts';
import { configOfImage } from './image-config.ts';
import { maskInspect } from './mask-inspect.ts';

const json = z.record(z.string(), z.json());

/** The engine's own words on a container; whoever may not read secret values gets them without. */
export function inspectContainerOf(deps: ContainerDeps) {
  return async (
    { params }: ParsedInput<typeof inspectContainer>,
    { actor, signal }: { actor: Actor; signal: AbortSignal },
  ): Promise<RouteAnswer<typeof inspectContainer>> => {
    const { raw, config, imageId } = await readDetails(deps, params.containerId, signal);
    const image = await configOfImage(deps.engine, imageId, signal);
    const masked = !can(actor, 'container:read.env');
    return {
      inspect: json.parse(masked ? maskInspect(raw) : raw),
      masked,
      differences: image === undefined ? null : configDifferences(config, image, !masked),
    };
  };
}

/** @throws BerthError `container_not_found`, `engine_unreachable`; EngineError */
export async function readDetails(
  { engine, mirror }: ContainerDeps,
  ref: string,
  signal: AbortSignal,
): Promise<ContainerDetails> {
  await requireEngine(mirror);
  const row = await mirror.resolve(ref, signal);
  return engine.containers.inspect(row.id, { signal }).catch((error: unknown) => {
    throw meaningOf(error, row);
  });
}
