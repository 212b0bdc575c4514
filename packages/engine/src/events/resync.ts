import type { EngineInfo } from '../schema/info.ts';
import type { EngineVersion } from '../schema/version.ts';

/** Why everything is to be listed anew. */
export type ResyncCause = 'connected' | 'reconnected' | 'engine_changed' | 'answers_again' | 'requested';

export interface Resync {
  readonly cause: ResyncCause;
  readonly version: EngineVersion;
  readonly info: EngineInfo;
  /** Fires when the connection that this belongs to is lost or the feed is closed. */
  readonly signal: AbortSignal;
}

/** What the feed needs of an engine besides its stream of events. */
export interface FeedEngine {
  negotiate(signal?: AbortSignal): Promise<EngineVersion>;
  info(signal?: AbortSignal): Promise<EngineInfo>;
  ping(signal?: AbortSignal): Promise<{ latencyMs: number }>;
}
