import type { closeTerminal } from '@berth/contract';
import type { Handler } from '../../kernel/route-context.ts';
import type { TerminalRegistry } from './terminal-registry.ts';

/** Ends a shell of one's own session and everything it started, or detaches. */
export function closeTerminalCase(registry: TerminalRegistry): Handler<typeof closeTerminal> {
  return async ({ params }, { actor, audited }) => {
    const terminal = registry.get(params.terminalId, actor);
    audited({ kind: 'container', id: terminal.spec.containerId }, { terminal: terminal.spec.id });
    await terminal.close();
  };
}
