import type { LogLine } from '@berth/contract';
import type { ChangeWatch } from './change-watch.ts';
import { LastLine } from './last-line.ts';
import type { LogSource } from './log-source.ts';
import { findResumePlace, type ResumePoint } from './resume-point.ts';

const batch = { lines: 1000, bytes: 256 * 1024 };

/**
 * The lines that a source has and gets behind a place, until `signal` fires. Returns the last line that was given where those
 * after it are gone from the source's memory: they must be read from the log.
 * @param changes noted whenever the source has more, and when the signal fires.
 */
export async function* followRing(
  { ring }: Pick<LogSource, 'ring'>,
  changes: ChangeWatch,
  after: ResumePoint | undefined,
  signal: AbortSignal,
): AsyncGenerator<LogLine[], ResumePoint | undefined> {
  const given = new LastLine(after);
  // A source that has not begun yet knows no place.
  while (ring.next === 0 && !signal.aborted) await changes.after(changes.version);
  const place = after && findResumePlace(ring, after);
  let next = place ?? ring.first;
  while (!signal.aborted) {
    const { version } = changes;
    if (next < ring.first) break;
    const lines = ring.slice(next, batch.lines, batch.bytes);
    const newest = lines.at(-1);
    if (newest === undefined) {
      await changes.after(version);
      continue;
    }
    next = newest.n + 1;
    // Where the very place is not known, lines up to its time have been read.
    const fresh = place === undefined && after ? lines.filter((line) => line.t > after.since) : lines;
    given.note(fresh.map(({ t }) => ({ time: t === '' ? undefined : t })));
    if (fresh.length > 0) yield fresh;
  }
  return given.point;
}

/**
 * Whether lines behind the last that was read may be gone from the source's memory. Times alone do not tell: stdout and stderr
 * are stamped apart, so the last line of a short log may be earlier than its first.
 */
export function isAhead({ ring }: Pick<LogSource, 'ring'>, last: ResumePoint | undefined): boolean {
  const oldest = ring.at(ring.first);
  if (last === undefined || oldest === undefined || oldest.t <= last.since) return false;
  return findResumePlace(ring, last) === undefined;
}
