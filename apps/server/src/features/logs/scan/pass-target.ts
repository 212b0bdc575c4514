import type { Engine } from '@berth/engine';
import type { LogPassTarget } from '@berth/engine/log-pass';

/** Longer lines are cut there: bytes. The same for lines that come live, so that a line is the same everywhere. */
export const maxLineBytes = 128 * 1024;

/** The log of a container as the thread takes it. @throws EngineError */
export async function passTarget(
  engine: Engine,
  containerId: string,
  options: Pick<LogPassTarget, 'tty' | 'since' | 'until' | 'tail'>,
  signal: AbortSignal,
): Promise<LogPassTarget> {
  const { apiVersion } = engine.version() ?? (await engine.negotiate(signal));
  return { address: engine.address, apiVersion, containerId, maxLineBytes, ...options };
}
