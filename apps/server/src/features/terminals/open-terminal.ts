import { randomBytes } from 'node:crypto';
import type { ContainerSummary, openTerminal } from '@berth/contract';
import type { Engine } from '@berth/engine';
import type { WriteAudit } from '../../kernel/audit.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { Handler, RouteContext } from '../../kernel/route-context.ts';
import { findShell } from './find-shell.ts';
import { markName } from './reap-script.ts';
import { Terminal, type TerminalSpec } from './terminal.ts';
import { terminalError } from './terminal-error.ts';
import type { TerminalRegistry } from './terminal-registry.ts';
import { toTerminalItem } from './terminals.mapper.ts';
import { findHostReach, type ReachDeps, requireHostRight } from './terminals.policy.ts';

export interface OpenTerminalDeps {
  engine: Engine;
  rows: ReachDeps['rows'];
  registry: TerminalRegistry;
  writeAudit: WriteAudit;
  resolve(ref: string, signal: AbortSignal): Promise<Pick<ContainerSummary, 'id' | 'name' | 'state' | 'isBerth'>>;
  /** How long a shell outlives its screen: milliseconds. */
  graceMs?: number | undefined;
}

/** Prepares a shell: its stream starts it. */
export function openTerminalCase(deps: OpenTerminalDeps): Handler<typeof openTerminal> {
  return async ({ params, body }, context) => {
    const { actor, signal } = context;
    const container = await deps.resolve(params.containerId, signal).catch((error) => {
      throw terminalError(error);
    });
    context.audited({ kind: 'container', id: container.id, name: container.name });
    checkContainer(container);
    deps.registry.checkRoom(actor);
    const { cols, rows, user } = body;
    const id = randomBytes(16).toString('hex');
    try {
      const details = await deps.engine.containers.inspect(container.id, { signal });
      const reach = await findHostReach(deps, details, signal);
      requireHostRight(actor, reach);
      const command = body.command ?? (await findShell(deps.engine, { containerId: container.id, user, signal }));
      const exec = await deps.engine.exec.create(container.id, {
        cmd: command,
        tty: true,
        env: [`${markName}=${id}`, 'TERM=xterm-256color', 'COLORTERM=truecolor', ...language(details.config.env)],
        user,
        cols,
        rows,
        signal,
      });
      const spec = {
        id,
        containerId: container.id,
        execId: exec.id,
        command,
        user,
        size: { cols, rows },
        reach,
        startedAt: new Date(),
      };
      const terminal = new Terminal(deps.engine, { ...spec, graceMs: deps.graceMs ?? 60_000 });
      deps.registry.add(terminal, actor);
      context.audited({ kind: 'container', id: container.id, name: container.name }, { terminal: id, command });
      auditEnd(deps.writeAudit, terminal, context, container);
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

function checkContainer({ state, isBerth }: Pick<ContainerSummary, 'state' | 'isBerth'>): void {
  if (isBerth) throw new BerthError('container_is_berth', 'This is the container that Berth runs in.');
  if (state === 'paused') throw new BerthError('container_paused', 'The container is paused. Unpause it first.');
  if (state === 'running') return;
  throw new BerthError('container_not_running', 'The container is not running. Start it first.');
}

/** The row that says how the shell ended: whoever closed it, however late. */
function auditEnd(
  writeAudit: WriteAudit,
  terminal: Terminal,
  { actor, client, requestId, log }: Pick<RouteContext, 'actor' | 'client' | 'requestId' | 'log'>,
  container: Pick<ContainerSummary, 'id' | 'name'>,
): void {
  const startedAt = performance.now();
  const { id, command, user } = terminal.spec satisfies TerminalSpec;
  void terminal.ended.then(({ code, reason }) => {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    try {
      writeAudit({
        action: 'container:exec',
        outcome: 'done',
        actor,
        address: client.address,
        requestId,
        object: { kind: 'container', id: container.id, name: container.name },
        detail: { terminal: id, command, user: user ?? null, ended: reason, exitCode: code, seconds },
      });
    } catch (error) {
      log.error({ err: error, terminal: id }, 'audit row of a shell lost');
    }
  });
}
