/** How long the trend is looked at, and how much of that must be known before anything is said. */
const TREND_MS = 120_000;
const LEAST_MS = 20_000;
const LEAST_READINGS = 8;
/** How much of the change must be explained by a straight line (its r²). */
const STEADY = 0.9;
/** A limit that is an hour away is no news. */
const FAR_SECONDS = 3_600;

/**
 * In how many seconds a value reaches its limit, if it goes on as it does: a straight line by least squares through the last two
 * minutes since the last gap. Null where it does not rise steadily, has been watched for less than 20 seconds, or is far away.
 * @param times milliseconds since 1970, one for each value
 */
export function forecast(
  times: readonly number[],
  values: readonly (number | null)[],
  limit: number | null,
): number | null {
  const newest = times.at(-1);
  if (limit === null || newest === undefined) return null;
  const begin = values.lastIndexOf(null) + 1;
  const points = values
    .slice(begin)
    .map((value, place) => ({ x: ((times[begin + place] ?? 0) - newest) / 1000, y: value ?? 0 }))
    .filter(({ x }) => x >= -TREND_MS / 1000);
  const first = points[0];
  if (first === undefined || points.length < LEAST_READINGS || -first.x * 1000 < LEAST_MS) return null;
  const line = fit(points);
  if (line === null || line.slope <= 0 || line.r2 < STEADY) return null;
  const last = points.at(-1)?.y ?? 0;
  const seconds = (limit - last) / line.slope;
  return seconds > FAR_SECONDS ? null : Math.max(0, seconds);
}

function fit(points: readonly { x: number; y: number }[]): { slope: number; r2: number } | null {
  const n = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  return xx === 0 || yy === 0 ? null : { slope: xy / xx, r2: xy ** 2 / (xx * yy) };
}
