import { isEngineError } from '@berth/engine';
import { BerthError } from '../../kernel/errors.ts';
import { isUnreadable } from './unreadable.ts';

/** What went wrong with a log, in the contract's terms where it is one of the log's own troubles. */
export function logError(cause: unknown): unknown {
  if (isUnreadable(cause)) {
    const engineMessage = isEngineError(cause) ? cause.engineMessage : undefined;
    return new BerthError('log_not_readable', 'The logging driver of this container keeps nothing that can be read.', {
      engineMessage,
      cause,
    });
  }
  if (isEngineError(cause, 'not_found')) {
    return new BerthError('container_not_found', 'There is no such container.', { cause });
  }
  return cause;
}
