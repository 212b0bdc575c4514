import { type ErrorCode, type ErrorDetail, errorStatus, type FieldError } from '@berth/contract';

export interface BerthErrorOptions {
  /** The engine's own words. */
  engineMessage?: string | undefined;
  fields?: readonly FieldError[] | undefined;
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined;
  cause?: unknown;
}

/** The one error that a use case throws on purpose: a code of the contract, and words for people. */
export class BerthError extends Error {
  override readonly name = 'BerthError';
  readonly code: ErrorCode;
  readonly engineMessage: string | undefined;
  readonly fields: readonly FieldError[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, options: BerthErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.engineMessage = options.engineMessage;
    this.fields = options.fields;
    this.retryAfter = options.retryAfter;
  }

  /** The HTTP status that goes with the code. */
  get status(): number {
    return errorStatus[this.code];
  }
}

/** The error as it is sent, the same over HTTP and WebSocket. */
export function errorDetail(error: BerthError, requestId: string): ErrorDetail {
  return {
    code: error.code,
    message: error.message,
    ...(error.engineMessage === undefined ? {} : { engineMessage: error.engineMessage }),
    requestId,
    ...(error.fields === undefined ? {} : { fields: [...error.fields] }),
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
  };
}
