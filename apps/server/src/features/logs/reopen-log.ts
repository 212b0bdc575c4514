import type { LogLine, LogStream } from '@berth/engine';
import { toEngineMoment, toUnixNanos } from './engine-time.ts';
import type { ResumePoint } from './resume-point.ts';

export interface OpenLogOptions {
  tail?: number | undefined;
  /** As `toEngineMoment` writes it. */
  since?: string | undefined;
}

export type OpenLog = (options: OpenLogOptions) => Promise<LogStream>;

/** The last `tail` lines of a log, then what comes. */
export async function* openTail(open: OpenLog, tail: number): AsyncGenerator<LogLine[]> {
  const stream = await open({ tail });
  try {
    yield* stream.lines;
  } finally {
    stream.close();
  }
}

/** Usually nothing was missed: looking at the end of the log first spares the engine reading all of it. */
const shortTail = 2000;

/** Follows a log on from a place, without gap or repetition as far as the engine still has the lines. */
export async function* reopenLog(open: OpenLog, from: ResumePoint): AsyncGenerator<LogLine[]> {
  const nanos = toUnixNanos(from.since);
  const since = nanos === undefined ? undefined : toEngineMoment(nanos);
  for (const tail of [shortTail, undefined]) {
    const stream = await open({ since, tail });
    let begun = false;
    let repeated = from.seen;
    let gap = false;
    try {
      for await (const batch of stream.lines) {
        gap = !begun && tail !== undefined && reachesNotBack(batch, from);
        if (gap) break;
        begun = true;
        const fresh = batch.filter((line) => {
          if (repeated === 0 || line.time !== from.since) return true;
          repeated--;
          return false;
        });
        if (fresh.length > 0) yield fresh;
      }
    } finally {
      stream.close();
    }
    if (!gap) return;
  }
}

/** `since` includes its own moment, so the last known line must come again: where it does not, the tail was too short. */
function reachesNotBack(batch: LogLine[], from: ResumePoint): boolean {
  return (batch[0]?.time ?? '') > from.since;
}
