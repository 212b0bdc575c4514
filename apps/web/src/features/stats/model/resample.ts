/**
 * Values at even steps, for a sparkline: the mean of each step, null where nothing is known of it.
 * @param times milliseconds since 1970, one for each value
 */
export function resample(
  times: readonly number[],
  values: readonly (number | null)[],
  { from, to, count }: { from: number; to: number; count: number },
): (number | null)[] {
  const sums = new Array<number>(count).fill(0);
  const counts = new Array<number>(count).fill(0);
  times.forEach((at, place) => {
    const value = values[place];
    const step = Math.floor(((at - from) / (to - from)) * count);
    // The newest moment belongs to the last step.
    const index = at === to ? count - 1 : step;
    if (value === null || value === undefined || index < 0 || index >= count) return;
    sums[index] = (sums[index] ?? 0) + value;
    counts[index] = (counts[index] ?? 0) + 1;
  });
  return sums.map((sum, index) => (counts[index] ? sum / counts[index] : null));
}
