import { closeTerminal, listTerminals, openTerminal, terminalSocket } from '@berth/contract';
import type { Mount } from '../../kernel/route-context.ts';
import type { MountSocket } from '../../kernel/upgrade.ts';
import { closeTerminalCase } from './close-terminal.ts';
import { listTerminalsCase } from './list-terminals.ts';
import { type OpenTerminalDeps, openTerminalCase } from './open-terminal.ts';
import { serveTerminal } from './serve-terminal.ts';

/** Joins the records of the terminals to their use cases. */
export function mountTerminals(to: { mount: Mount; mountSocket: MountSocket }, deps: OpenTerminalDeps): void {
  to.mount(openTerminal, openTerminalCase(deps));
  to.mount(listTerminals, listTerminalsCase(deps));
  to.mount(closeTerminal, closeTerminalCase(deps.registry));
  to.mountSocket(terminalSocket, serveTerminal(deps.registry));
}
