/** The place of the time that is nearest to `at`; -1 where none is within `reach`. Times are oldest first. */
export function readingNear(times: readonly number[], at: number, reach: number): number {
  const place = nearest(times, at);
  return Math.abs((times[place] ?? Number.POSITIVE_INFINITY) - at) <= reach ? place : -1;
}

function nearest(times: readonly number[], at: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const before = times[low - 1];
  const found = times[low];
  if (found === undefined) return -1;
  return before !== undefined && at - before < found - at ? low - 1 : low;
}
