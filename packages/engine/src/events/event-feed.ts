import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from '../errors.ts';
import type { EngineEvent } from '../schema/event.ts';
import type { EngineInfo } from '../schema/info.ts';
import type { Wire } from '../wire.ts';
import { BackOff } from './back-off.ts';
import { type FeedState, sameState, stateAfter } from './feed-state.ts';
import type { FeedEngine, Resync, ResyncCause } from './resync.ts';
import { SeenEvents } from './seen-events.ts';
import { runSession, type Session } from './session.ts';

export interface EventFeedOptions {
  /**
   * List everything anew here. Events that come meanwhile wait and follow when it resolves; where it rejects, the
   * connection is made anew.
   */
  onResync(resync: Resync): Promise<void>;
  onEvent(event: EngineEvent): void;
  onState?(state: FeedState): void;
  /** After each ping that was answered, with how long it took. */
  onPing?(latencyMs: number): void;
  /** Milliseconds between pings; 10 s unless given. */
  pingEveryMs?: number | undefined;
  /** Also what health checks and terminals cause (`exec_create`, `resize`, …). */
  noise?: boolean | undefined;
}

export interface EventFeed {
  readonly state: FeedState;
  /** Lists everything anew, as `onResync` with cause `requested`. Does nothing while not connected. */
  resync(): Promise<void>;
  /** Changes the pace of the pings: every second while somebody watches. */
  pingEvery(milliseconds: number): void;
  close(): void;
  /** Resolves when nothing of it runs any more. */
  readonly closed: Promise<void>;
}

/**
 * Keeps listening to `/events`: subscribe, resync, follow, and all of it again when the connection is lost. After a
 * reconnect the engine replays what it still has (the last 256 events); what comes twice is told once.
 */
export function startEventFeed(to: { engine: FeedEngine; wire: Wire }, options: EventFeedOptions): EventFeed {
  const closing = new AbortController();
  const backOff = new BackOff();
  const seen = new SeenEvents();
  let state: FeedState = { status: 'connecting', since: Date.now(), error: undefined };
  let session: Session | undefined;
  let engineId: string | undefined;
  let pingEveryMs = options.pingEveryMs ?? 10_000;

  function tell(next: FeedState): void {
    if (closing.signal.aborted || sameState(state, next)) return;
    state = next;
    options.onState?.(next);
  }

  function causeFor(info: EngineInfo): ResyncCause {
    const before = engineId;
    engineId = info.id;
    if (before === undefined) return 'connected';
    if (before === info.id) return 'reconnected';
    seen.forget();
    return 'engine_changed';
  }

  async function keepListening(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        await runSession(to, {
          ...options,
          signal: closing.signal,
          seen,
          causeFor,
          pingEveryMs: () => pingEveryMs,
          onOpen(opened) {
            session = opened;
          },
          onConnected() {
            backOff.reset();
            tell({ status: 'connected', since: Date.now(), error: undefined });
          },
          onSilent: (error) => tell(stateAfter(error)),
        });
        tell(stateAfter(new EngineError('unreachable', 'The engine ended the events.', { reason: 'cut' })));
      } catch (error) {
        tell(stateAfter(error));
      } finally {
        session = undefined;
      }
      await sleep(backOff.next(), undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }

  return {
    get state() {
      return state;
    },
    resync: async () => session?.resync('requested'),
    pingEvery(milliseconds) {
      pingEveryMs = milliseconds;
      session?.pingEvery(milliseconds);
    },
    close: () => closing.abort(),
    closed: keepListening(),
  };
}
