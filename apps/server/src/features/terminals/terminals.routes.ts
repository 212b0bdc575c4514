import { attachContainer, closeTerminal, listTerminals, openTerminal, terminalSocket } from '@berth/contract';
import type { Mount } from '../../kernel/route-context.ts';
import type { MountSocket } from '../../kernel/upgrade.ts';
import { attachContainerCase } from './attach-container.ts';
import { closeTerminalCase } from './close-terminal.ts';
import { listTerminalsCase } from './list-terminals.ts';
import { openTerminalCase } from './open-terminal.ts';
import { serveTerminal } from './serve-terminal.ts';
import type { TerminalDeps } from './terminal-deps.ts';

/** Joins the records of the terminals to their use cases. */
export function mountTerminals(to: { mount: Mount; mountSocket: MountSocket }, deps: TerminalDeps): void {
  to.mount(openTerminal, openTerminalCase(deps));
  to.mount(attachContainer, attachContainerCase(deps));
  to.mount(listTerminals, listTerminalsCase(deps));
  to.mount(closeTerminal, closeTerminalCase(deps.registry));
  to.mountSocket(terminalSocket, serveTerminal(deps.registry));
}
