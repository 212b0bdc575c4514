import { isEngineError } from '@berth/engine';
import { BerthError } from '../../kernel/errors.ts';

/** What the engine refused for a shell, in the contract's terms. */
export function terminalError(cause: unknown): unknown {
  if (!isEngineError(cause)) return cause;
  const options = { engineMessage: cause.engineMessage, cause };
  if (cause.kind === 'not_found') return new BerthError('container_not_found', 'There is no such container.', options);
  if (cause.kind !== 'conflict') return cause;
  if (/paused/i.test(cause.engineMessage ?? '')) {
    return new BerthError('container_paused', 'The container is paused. Unpause it first.', options);
  }
  return new BerthError('container_not_running', 'The container is not running. Start it first.', options);
}
