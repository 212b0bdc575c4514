import type { LogHit, LogQuery, PlacedLine } from '@berth/contract';
import type { EngineErrorKind, LogPassTarget } from '@berth/engine/log-pass';
import type { ResumePoint } from '../resume-point.ts';

/** A request to the thread that reads whole logs. `job` is the number of whoever asks; one job has one pass at a time. */
export type ScanRequest =
  /** Answered by `ready`, or `failed` where the pattern is refused. */
  | { op: 'search'; job: number; query: LogQuery }
  /** Reads the log, behind the lines up to `after`; tells `progress`, then `passed`. */
  | { op: 'pass'; job: number; target: LogPassTarget; after: ResumePoint | undefined }
  /** Lines that came since; answered by `took`. */
  | { op: 'lines'; job: number; lines: PlacedLine[] }
  /** Answered by `hits`. `target` is the log without its range, for hits that are no longer held. */
  | { op: 'hits'; job: number; want: HitsWanted; target: LogPassTarget }
  /** Counts the log's lines per time and level, behind those up to `after`: `counted` now and then, `totals` at the end. */
  | { op: 'count'; job: number; target: LogPassTarget; after: ResumePoint | undefined }
  /** Hands out the lines that a query wants as text, in `text`; each is waited for with `more`. */
  | { op: 'filter'; job: number; target: LogPassTarget; query: LogQuery; timestamps: boolean }
  | { op: 'more'; job: number }
  | { op: 'end'; job: number }
  | { op: 'ping'; job: number };

export interface HitsWanted {
  from?: number | undefined;
  at?: string | undefined;
  count: number;
}

export interface SearchCounts {
  lines: number;
  bytes: number;
  /** Time of the newest line that was looked at. */
  reached: string;
  hits: number;
  bins: { start: number; width: number; counts: number[] } | null;
}

export interface ScanFailure {
  /** An engine's error by its kind, or a refused pattern. */
  kind: EngineErrorKind | 'pattern_refused' | 'internal';
  message: string;
  engineMessage?: string | undefined;
}

/** What the thread tells of a job. */
export type ScanNews =
  | { op: 'ready'; job: number }
  | { op: 'progress'; job: number; counts: SearchCounts }
  /** `last`: where the log ended; undefined where nothing was read. */
  | { op: 'passed'; job: number; counts: SearchCounts; last: ResumePoint | undefined }
  | { op: 'took'; job: number; counts: SearchCounts }
  | { op: 'hits'; job: number; from: number; hits: LogHit[] }
  | { op: 'counted'; job: number; state: CountState }
  | { op: 'totals'; job: number; state: CountState }
  | { op: 'text'; job: number; bytes: Uint8Array }
  /** The filter has come to the end. */
  | { op: 'over'; job: number }
  | { op: 'failed'; job: number; failure: ScanFailure }
  | { op: 'pong'; job: number };

export interface CountState {
  lines: number;
  records: number;
  /** Time of the first line; undefined while there is none. */
  from: string | undefined;
  last: ResumePoint | undefined;
  /** As LevelTiers holds them. */
  tiers: TierState[];
}

/** One resolution of the histogram: counts per level and bin, in a ring. */
export interface TierState {
  /** Number of the newest bin: seconds since 1970 by the width; -1 while empty. */
  newest: number;
  counts: Uint32Array;
}
