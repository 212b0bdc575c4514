import { setTimeout as sleep } from 'node:timers/promises';
import { type Engine, isEngineError } from '@berth/engine';
import type { TerminalEnd } from './terminal-program.ts';

type Asked = Pick<Engine, 'exec'> & { containers: Pick<Engine['containers'], 'inspect'> };

const settleMs = 1500;
/** A container that is removed by force stops first. */
const removalMs = 250;

/**
 * Why a shell's stream has ended, and with which exit code. The engine forgets an exec minutes after its end, and a stopping
 * container still counts as running for a moment: so both are asked at once and, where unsure, again.
 * `running`: the stream broke and the shell did not.
 */
export async function learnExecEnd(
  engine: Asked,
  { containerId, execId }: { containerId: string; execId: string },
): Promise<TerminalEnd | 'running'> {
  const until = performance.now() + settleMs;
  for (;;) {
    const [exec, container] = await Promise.all([
      engine.exec.inspect(execId).catch(unlessGone),
      engine.containers.inspect(containerId).catch(unlessGone),
    ]).catch(() => ['lost' as const, undefined] as const);
    if (exec === 'lost') return { code: null, reason: 'engine_lost' };
    if (container === undefined) return { code: exec?.exitCode ?? null, reason: 'container_removed' };
    const code = exec?.exitCode ?? null;
    if (!container.state.running) return { code, reason: await stoppedOrRemoved(engine, containerId) };
    const unsure = exec?.running === true || code === 137 || code === null;
    if (!unsure) return { code, reason: 'exited' };
    if (performance.now() > until) return exec?.running ? 'running' : { code, reason: 'exited' };
    await sleep(50);
  }
}

async function stoppedOrRemoved(engine: Asked, containerId: string): Promise<TerminalEnd['reason']> {
  await sleep(removalMs);
  const container = await engine.containers.inspect(containerId).catch(() => undefined);
  const { status } = container?.state ?? { status: 'dead' };
  return status === 'removing' || status === 'dead' ? 'container_removed' : 'container_stopped';
}

function unlessGone(error: unknown): undefined {
  if (!isEngineError(error, 'not_found')) throw error;
}
