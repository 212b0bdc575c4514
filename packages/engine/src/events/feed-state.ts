import { EngineError } from '../errors.ts';

/** `not_answering`: the engine takes connections and says nothing, as one that hangs. `unreachable`: it cannot be asked. */
export type FeedStatus = 'connecting' | 'connected' | 'unreachable' | 'not_answering';

export interface FeedState {
  readonly status: FeedStatus;
  /** Milliseconds since 1970, by our clock. */
  readonly since: number;
  /** Why, where it is not connected; its `kind` and `reason` tell the cure. */
  readonly error: EngineError | undefined;
}

/** The state that a failure of the connection, or of the caller's resync, leads to. */
export function stateAfter(failure: unknown): FeedState {
  const error =
    failure instanceof EngineError
      ? failure
      : new EngineError('server', 'What the engine said could not be taken in.', { cause: failure });
  const status = error.kind === 'timeout' || error.kind === 'server' ? 'not_answering' : 'unreachable';
  return { status, since: Date.now(), error };
}

/** Whether both tell people the same. */
export function sameState(a: FeedState, b: FeedState): boolean {
  return a.status === b.status && a.error?.kind === b.error?.kind && a.error?.reason === b.error?.reason;
}
