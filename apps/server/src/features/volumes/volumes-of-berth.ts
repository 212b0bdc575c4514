import type { ContainerSummary } from '@berth/contract';
import { type Engine, isEngineError } from '@berth/engine';

/**
 * The volumes of the container that Berth runs in. Whoever can write there makes themselves an admin. Empty where Berth does not
 * run in a container.
 * @throws EngineError
 */
export async function volumesOfBerth(
  engine: Pick<Engine, 'containers'>,
  rows: Iterable<Pick<ContainerSummary, 'id' | 'isBerth'>>,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const own = [...rows].find(({ isBerth }) => isBerth);
  if (own === undefined) return new Set();
  const details = await engine.containers.inspect(own.id, { signal }).catch((error: unknown) => {
    if (isEngineError(error, 'not_found')) return undefined;
    throw error;
  });
  return new Set(details?.mounts.flatMap(({ type, name }) => (type === 'volume' && name !== undefined ? [name] : [])));
}
