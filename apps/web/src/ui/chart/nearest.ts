/** The place of the time that is nearest to `at`; -1 where there is none. Times are oldest first. */
export function nearest(times: readonly number[], at: number): number {
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
