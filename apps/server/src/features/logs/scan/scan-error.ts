import { EngineError } from '@berth/engine';
import { BerthError } from '../../../kernel/errors.ts';
import type { ScanFailure } from './scan-messages.ts';

/** What failed in the thread, as the error that it would have been here. */
export function scanError({ kind, message, engineMessage }: ScanFailure): Error {
  if (kind === 'pattern_refused') return new BerthError('pattern_refused', message);
  return kind === 'internal' ? new Error(message) : new EngineError(kind, message, { engineMessage });
}

export function stoppedError(): BerthError {
  return new BerthError('search_stopped', 'Reading the log took too long without a sign of life, and was ended.');
}
