import { type Engine, isEngineError } from '@berth/engine';
import type { WriteAudit } from '../../kernel/audit.ts';
import type { Logger } from '../../kernel/logger.ts';
import { reap } from './exec-program.ts';
import type { OpenShell, OpenShells } from './open-shells.store.ts';

interface EndLeftShellsDeps {
  readonly engine: Engine;
  readonly shells: OpenShells;
  readonly writeAudit: WriteAudit;
  readonly log: Logger;
}

/**
 * Ends the shells that a crash of Berth has left running, those of one container one after the other, by the mark of each: only what
 * this installation wrote down itself. What is gone with its container is only struck off. Never rejects.
 */
export async function endLeftShells(deps: EndLeftShellsDeps, signal: AbortSignal): Promise<void> {
  const byContainer = Map.groupBy(deps.shells.left, ({ container }) => container.id);
  await Promise.all([...byContainer.values()].map((shells) => endEach(deps, shells, signal)));
}

async function endEach(deps: EndLeftShellsDeps, shells: readonly OpenShell[], signal: AbortSignal): Promise<void> {
  for (const shell of shells) {
    if (signal.aborted) return;
    try {
      await endLeftShell(deps, shell, signal);
    } catch (error) {
      // The engine went away: at the next start again.
      deps.log.warn({ err: error, terminal: shell.terminalId }, 'shell of an earlier start not ended');
    }
  }
}

async function endLeftShell(
  { engine, shells, writeAudit, log }: EndLeftShellsDeps,
  shell: OpenShell,
  signal: AbortSignal,
) {
  const { terminalId, container, execId, execUser, actor, address, requestId, startedAt } = shell;
  const details = await engine.containers.inspect(container.id, { signal }).catch((error: unknown) => {
    if (!isEngineError(error, 'not_found')) throw error;
  });
  if (details?.state.running === true) {
    const process = { terminalId, containerId: container.id, execId, user: execUser, interrupt: () => undefined };
    if (!(await reap(engine, process, signal))) return;
    log.info({ terminal: terminalId, container: container.id }, 'shell of an earlier start ended');
  }
  writeAudit({
    action: 'container:exec',
    outcome: 'done',
    actor,
    address,
    requestId,
    object: { kind: 'container', ...container },
    detail: {
      terminal: terminalId,
      user: execUser ?? null,
      ended: 'berth_stopped',
      exitCode: null,
      seconds: Math.round((Date.now() - startedAt) / 1000),
    },
  });
  shells.forget(terminalId);
}
