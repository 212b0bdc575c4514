import { randomBytes } from 'node:crypto';
import type { openTerminal } from '@berth/contract';
import type { Handler } from '../../kernel/route-context.ts';
import { auditEnd } from './audit-end.ts';
import { execProgram } from './exec-program.ts';
import { findContainer, requireRunning } from './find-container.ts';
import { findShell } from './find-shell.ts';
import { markName } from './reap-script.ts';
import { Terminal } from './terminal.ts';
import { defaultGrace, type TerminalDeps } from './terminal-deps.ts';
import { terminalError } from './terminal-error.ts';
import { toTerminalItem } from './terminals.mapper.ts';
import { findHostReach, requireHostRight } from './terminals.policy.ts';

/** Prepares a shell: its stream starts it. */
export function openTerminalCase(deps: TerminalDeps): Handler<typeof openTerminal> {
  const { engine, registry, shells, turns, writeAudit, graceMs = defaultGrace } = deps;
  return async ({ params, body }, context) => {
    const { actor, signal } = context;
    const container = await findContainer(deps, params.containerId, context);
    const containerId = container.id;
    requireRunning(container);
    const { cols, rows, user } = body;
    const id = randomBytes(16).toString('hex');
    try {
      const details = await engine.containers.inspect(containerId, { signal });
      const reach = await findHostReach(deps, details, signal);
      requireHostRight(actor, reach);
      const command = body.command ?? (await findShell(engine, { containerId, user, signal }));
      const exec = await engine.exec.create(containerId, {
        cmd: command,
        tty: true,
        env: [`${markName}=${id}`, 'TERM=xterm-256color', 'COLORTERM=truecolor', ...language(details.config.env)],
        user,
        cols,
        rows,
        signal,
      });
      const program = execProgram(engine, { terminalId: id, containerId, execId: exec.id, user });
      const ways = { tty: true, input: true, detachKeys: undefined };
      const spec = { id, containerId, command, user, size: { cols, rows }, reach, startedAt: new Date(), ...ways };
      const terminal = new Terminal({ spec: { ...spec, graceMs }, program, turns });
      registry.add(terminal, actor);
      shells.remember(terminal, exec.id, { ...context, container });
      context.audited({ kind: 'container', id: containerId, name: container.name }, { terminal: id, command });
      auditEnd(writeAudit, terminal, context, container);
      return toTerminalItem(terminal);
    } catch (error) {
      throw terminalError(error);
    }
  };
}

/** A container that names no language would take every letter beyond ASCII for bytes; one that does keeps its own. */
function language(env: readonly string[]): string[] {
  return env.some((entry) => /^LANG=./.test(entry)) ? [] : ['LANG=C.UTF-8'];
}
