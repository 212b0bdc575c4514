import { type ContainerDeps, changeContainer } from './change-container.ts';
import { lifecycle } from './lifecycle.ts';

/**
 * Starts a container by its full id, as the route does.
 * @throws BerthError `container_start_failed`, `port_taken`, …; EngineError
 */
export async function startContainer(deps: ContainerDeps, id: string, signal: AbortSignal): Promise<void> {
  await changeContainer(deps, lifecycle.start, id, {}, { signal, audited: () => undefined });
}
