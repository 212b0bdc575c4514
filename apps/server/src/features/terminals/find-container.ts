import type { ContainerSummary } from '@berth/contract';
import { BerthError } from '../../kernel/errors.ts';
import type { RouteContext } from '../../kernel/route-context.ts';
import type { TerminalDeps } from './terminal-deps.ts';
import { terminalError } from './terminal-error.ts';

/**
 * The container that a terminal is wished for, named in the audit. Checks the room for one more.
 * @throws BerthError `container_not_found`, `container_is_berth`, `too_many_streams`; EngineError
 */
export async function findContainer(
  { mirror, registry }: TerminalDeps,
  ref: string,
  { actor, signal, audited }: RouteContext,
): Promise<ContainerSummary> {
  const container = await mirror.resolve(ref, signal).catch((error) => {
    throw terminalError(error);
  });
  audited({ kind: 'container', id: container.id, name: container.name });
  if (container.isBerth) throw new BerthError('container_is_berth', 'This is the container that Berth runs in.');
  registry.checkRoom(actor);
  return container;
}

/** @throws BerthError `container_paused`, `container_not_running` */
export function requireRunning({ state }: Pick<ContainerSummary, 'state'>): void {
  if (state === 'paused') throw new BerthError('container_paused', 'The container is paused. Unpause it first.');
  if (state === 'running') return;
  throw new BerthError('container_not_running', 'The container is not running. Start it first.');
}
