import type { ContainerSummary, listTerminals } from '@berth/contract';
import type { Handler } from '../../kernel/route-context.ts';
import type { TerminalRegistry } from './terminal-registry.ts';
import { toTerminalItem } from './terminals.mapper.ts';

interface ListTerminalsDeps {
  registry: TerminalRegistry;
  resolve(ref: string, signal: AbortSignal): Promise<Pick<ContainerSummary, 'id'>>;
}

/** What the session has open in a container. */
export function listTerminalsCase({ registry, resolve }: ListTerminalsDeps): Handler<typeof listTerminals> {
  return async ({ params }, { actor, signal }) => {
    const { id } = await resolve(params.containerId, signal);
    return { items: registry.listOf(actor, id).map(toTerminalItem) };
  };
}
