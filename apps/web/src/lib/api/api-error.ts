import type { ErrorCode, ErrorDetail, FieldError } from '@berth/contract';

/** What an API call can end with beyond the server's own codes: no answer at all, or one that is not understood. */
export type FailureCode = ErrorCode | 'server_away' | 'answer_not_understood';

/** A call that did not succeed. `code` has its words in error-text.ts. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: FailureCode;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly engineMessage: string | null;
  readonly requestId: string | null;
  readonly fields: readonly FieldError[];
  /** Seconds until another try makes sense. */
  readonly retryAfter: number | null;

  constructor(code: FailureCode, status: number, message: string, detail: Partial<ErrorDetail> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.engineMessage = detail.engineMessage ?? null;
    this.requestId = detail.requestId ?? null;
    this.fields = detail.fields ?? [];
    this.retryAfter = detail.retryAfter ?? null;
  }
}

/** Whether a failure is one of ours with one of these codes. */
export function isApiError(error: unknown, ...codes: FailureCode[]): error is ApiError {
  return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}
