import { randomBytes } from 'node:crypto';
import type { attachContainer, ContainerSummary } from '@berth/contract';
import { DOCKER_DETACH_KEYS } from '@berth/engine';
import { authorise } from '../../kernel/actor.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { Handler } from '../../kernel/route-context.ts';
import { startContainer } from '../containers/public.ts';
import { attachProgram } from './attach-program.ts';
import { auditEnd } from './audit-end.ts';
import { findContainer, requireRunning } from './find-container.ts';
import { Terminal } from './terminal.ts';
import { defaultGrace, type TerminalDeps } from './terminal-deps.ts';
import { terminalError } from './terminal-error.ts';
import { toTerminalItem } from './terminals.mapper.ts';
import { findHostReach, requireHostRight } from './terminals.policy.ts';

/** Connects to a container's main process; to one that is yet to start before it starts, so that its first words are there. */
export function attachContainerCase(deps: TerminalDeps): Handler<typeof attachContainer> {
  const { engine, registry, turns, writeAudit, graceMs = defaultGrace } = deps;
  return async ({ params, body: { start, ...size } }, context) => {
    const { actor, signal } = context;
    const container = await findContainer(deps, params.containerId, context);
    const containerId = container.id;
    if (start) {
      authorise(actor, 'container:start');
      requireStartable(container);
    } else requireRunning(container);
    try {
      const details = await engine.containers.inspect(containerId, { signal });
      const reach = await findHostReach(deps, details, signal);
      requireHostRight(actor, reach);
      const { tty, openStdin: input, user } = details.config;
      const program = attachProgram(engine, { containerId, tty, input, running: !start });
      const spec = {
        id: randomBytes(16).toString('hex'),
        containerId,
        command: [details.path, ...details.args],
        user: user === '' ? undefined : user,
        tty,
        input,
        detachKeys: tty && input ? DOCKER_DETACH_KEYS : undefined,
        size,
        reach,
        startedAt: new Date(),
        graceMs,
      };
      const terminal = new Terminal({ spec, program, turns });
      registry.add(terminal, actor);
      await terminal.open();
      if (start) await startAttached(deps, terminal, signal);
      context.audited({ kind: 'container', id: containerId, name: container.name }, { terminal: spec.id });
      auditEnd(writeAudit, terminal, context, container);
      return toTerminalItem(terminal);
    } catch (error) {
      throw terminalError(error);
    }
  };
}

async function startAttached(deps: TerminalDeps, terminal: Terminal, signal: AbortSignal): Promise<void> {
  try {
    await startContainer(deps, terminal.spec.containerId, signal);
  } catch (error) {
    await terminal.close();
    throw error;
  }
  terminal.resize(terminal.spec.size);
}

function requireStartable({ state, name }: Pick<ContainerSummary, 'state' | 'name'>): void {
  if (state === 'created' || state === 'exited') return;
  throw new BerthError('container_running', `${name} runs already: attach to it without starting it.`);
}
