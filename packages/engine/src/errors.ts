/** What went wrong between us and the engine: a closed family that callers can switch on. */
export type EngineErrorKind =
  | 'unreachable'
  | 'timeout'
  | 'not_found'
  | 'conflict'
  | 'bad_request'
  | 'forbidden'
  | 'server'
  | 'too_old'
  | 'upgrade_stripped'
  | 'malformed'
  | 'aborted'
  | 'not_modified';

/** Why an engine is unreachable; each has its own cure. */
export type UnreachableReason =
  | 'socket_missing'
  | 'permission_denied'
  | 'refused'
  | 'host_unknown'
  | 'tls'
  | 'cut'
  | 'network';

export interface EngineErrorOptions {
  /** HTTP status of the engine's answer, where there was one. */
  status?: number | undefined;
  /** The engine's own words, as it sent them. */
  engineMessage?: string | undefined;
  /** Set where `kind` is `unreachable`. */
  reason?: UnreachableReason | undefined;
  cause?: unknown;
}

/** The one error that this package throws for anything that an engine, or the way to it, does. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: EngineErrorKind;
  readonly status: number | undefined;
  readonly engineMessage: string | undefined;
  readonly reason: UnreachableReason | undefined;

  constructor(kind: EngineErrorKind, message: string, options: EngineErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.status = options.status;
    this.engineMessage = options.engineMessage;
    this.reason = options.reason;
  }
}

/** Whether `error` is an {@link EngineError}, of one of `kinds` where any are given. */
export function isEngineError(error: unknown, ...kinds: EngineErrorKind[]): error is EngineError {
  return error instanceof EngineError && (kinds.length === 0 || kinds.includes(error.kind));
}
