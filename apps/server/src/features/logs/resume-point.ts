import type { LogRing } from './log-ring.ts';

/** Where a viewer left: the time of its last line, and how many lines of that very time it has. */
export interface ResumePoint {
  since: string;
  seen: number;
}

/**
 * Number of the line at which a viewer goes on that has everything up to `point`. Undefined where the point is no longer
 * in the ring, so that lines between may be missing. Looks for the very time, never for a later one: stdout and stderr
 * are stamped apart, so times do not always grow.
 */
export function findResumePlace(ring: LogRing, point: ResumePoint): number | undefined {
  let place: number | undefined;
  let left = point.seen;
  for (let n = ring.first; n < ring.next && left > 0; n++) {
    if (ring.at(n)?.t !== point.since) continue;
    place = n + 1;
    left--;
  }
  return place;
}
