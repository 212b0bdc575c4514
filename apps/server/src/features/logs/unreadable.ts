import { isEngineError } from '@berth/engine';

/** Whether the engine says that this container's logging driver keeps nothing that could be read (moby: ErrReadLogsNotSupported). */
export function isUnreadable(error: unknown): boolean {
  return isEngineError(error) && /does not support reading/i.test(`${error.engineMessage ?? ''} ${error.message}`);
}
