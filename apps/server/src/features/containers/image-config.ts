import type { ContainerDetail } from '@berth/contract';
import { type ContainerConfig, type Engine, isEngineError } from '@berth/engine';
import { hideInWords } from '../../kernel/hide-secrets.ts';

/**
 * What an image says by itself; undefined where it is gone, or named by an id that this engine does not keep.
 * @throws EngineError
 */
export async function configOfImage(
  engine: Engine,
  imageId: string,
  signal: AbortSignal,
): Promise<ContainerConfig | undefined> {
  try {
    return (await engine.images.inspect(imageId, { signal })).config;
  } catch (error) {
    if (isEngineError(error, 'not_found', 'bad_request', 'server')) return undefined;
    throw error;
  }
}

/** The same as a page shows it. */
export function toImageConfig(image: ContainerConfig | undefined, reveal: boolean): ContainerDetail['imageConfig'] {
  if (image === undefined) return null;
  const words = (list: readonly string[] | undefined) => (reveal ? [...(list ?? [])] : hideInWords(list ?? []));
  return {
    entrypoint: words(image.entrypoint),
    cmd: words(image.cmd),
    workdir: image.workingDir ?? '',
    user: image.user ?? '',
    exposedPorts: image.exposedPorts,
    stopSignal: image.stopSignal ?? null,
  };
}

/** Where each label of a container comes from; all from the container where the image is gone. */
export function labelOrigins(
  labels: Readonly<Record<string, string>>,
  image: ContainerConfig | undefined,
): ContainerDetail['labelOrigins'] {
  const before = image?.labels ?? {};
  const entries = Object.entries(labels).map(([key, value]) => {
    if (!Object.hasOwn(before, key)) return [key, 'container'] as const;
    return [key, before[key] === value ? 'image' : 'changed'] as const;
  });
  return Object.fromEntries(entries);
}
