import type { ErrorCode } from '@berth/contract';
import { EngineError, type EngineErrorKind } from '@berth/engine';
import { StorageFullError } from '../storage/storage-error.ts';
import { BerthError } from './errors.ts';

const codeOfKind: Record<EngineErrorKind, ErrorCode> = {
  unreachable: 'engine_unreachable',
  timeout: 'engine_timeout',
  not_found: 'not_found',
  conflict: 'engine_refused',
  bad_request: 'engine_refused',
  forbidden: 'engine_refused',
  server: 'engine_refused',
  too_old: 'engine_unreachable',
  upgrade_stripped: 'engine_refused',
  malformed: 'engine_malformed',
  aborted: 'client_gone',
  not_modified: 'engine_refused',
};

/** Every failure as one of the contract's; what is not known becomes `internal`, without detail, with the cause kept. */
export function toBerthError(error: unknown): BerthError {
  if (error instanceof BerthError) return error;
  if (error instanceof EngineError) {
    return new BerthError(codeOfKind[error.kind], error.message, { engineMessage: error.engineMessage, cause: error });
  }
  if (error instanceof StorageFullError) {
    return new BerthError('storage_full', 'Berth’s data folder is full: nothing was changed. Free some space on it.', {
      cause: error,
    });
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return new BerthError('client_gone', 'The caller went away.', { cause: error });
  }
  return new BerthError('internal', 'Berth failed. Its log has the reason under this request’s id.', { cause: error });
}
