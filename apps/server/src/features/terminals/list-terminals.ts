import type { listTerminals } from '@berth/contract';
import type { Handler } from '../../kernel/route-context.ts';
import type { TerminalDeps } from './terminal-deps.ts';
import { toTerminalItem } from './terminals.mapper.ts';

/** What the session has open in a container. */
export function listTerminalsCase({ registry, mirror }: TerminalDeps): Handler<typeof listTerminals> {
  return async ({ params }, { actor, signal }) => {
    const { id } = await mirror.resolve(params.containerId, signal);
    return { items: registry.listOf(actor, id).map(toTerminalItem) };
  };
}
