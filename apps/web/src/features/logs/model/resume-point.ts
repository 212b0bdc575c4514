import type { LogLine } from '@berth/contract';

/** Where to go on after a cut: the time of the last line, and how many lines of that very time there were. */
export interface ResumePoint {
  since: string;
  seen: number;
}

/** The point after these lines; the one before where none of them has a time. */
export function resumeAfter(point: ResumePoint | null, lines: readonly LogLine[]): ResumePoint | null {
  let next = point;
  for (const { t } of lines) {
    if (t !== '') next = { since: t, seen: t === next?.since ? next.seen + 1 : 1 };
  }
  return next;
}
