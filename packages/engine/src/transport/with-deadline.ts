import { EngineError } from '../errors.ts';

export interface Limits {
  /** Milliseconds; none when undefined. */
  deadlineMs: number | undefined;
  signal?: AbortSignal | undefined;
  /** What is being waited for, as it stands in the error: `GET /info`. */
  what: string;
}

/**
 * Runs `run` with a signal that fires at the deadline or when the caller aborts, and turns either into an EngineError
 * of kind `timeout` or `aborted`.
 */
export async function withDeadline<T>(limits: Limits, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timedOut = false;
  const onAbort = () => controller.abort(limits.signal?.reason);
  const timer =
    limits.deadlineMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          controller.abort();
        }, limits.deadlineMs);
  if (limits.signal?.aborted) onAbort();
  else limits.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await run(controller.signal);
  } catch (error) {
    if (timedOut) throw timeoutError(limits.what, limits.deadlineMs, error);
    if (limits.signal?.aborted) throw abortedError(limits.what, limits.signal.reason);
    throw error;
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener('abort', onAbort);
  }
}

export function timeoutError(what: string, deadlineMs: number | undefined, cause?: unknown): EngineError {
  const seconds = (deadlineMs ?? 0) / 1_000;
  return new EngineError('timeout', `The engine did not answer ${what} within ${seconds} s.`, { cause });
}

export function abortedError(what: string, reason?: unknown): EngineError {
  return new EngineError('aborted', `${what} was called off.`, { cause: reason });
}
