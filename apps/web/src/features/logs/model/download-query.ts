import type { Bounds } from './island.ts';
import { type LogAddress, levelsOf } from './log-address.ts';

/** What a download of what is filtered asks for: the search, the levels, the stream and the time; null where nothing is filtered. */
export function downloadQuery(address: LogAddress, { since, until }: Bounds): Record<string, string | boolean> | null {
  const levels = levelsOf(address);
  const query: Record<string, string | boolean> = {};
  if (address.q) {
    query.pattern = address.q;
    query.case = address.case === 1 ? 'exact' : 'smart';
    if (address.re === 1) query.regex = true;
    if (address.not === 1) query.inverse = true;
  }
  if (levels.length > 0) query.levels = levels.join(',');
  if (address.stream !== undefined) query[address.stream === 'o' ? 'stderr' : 'stdout'] = false;
  if (since !== null) query.since = seconds(since);
  if (until !== null) query.until = seconds(until);
  return Object.keys(query).length > 0 ? query : null;
}

/** Seconds since 1970 with milliseconds, as the engine takes them. */
function seconds(time: string): string {
  return (Date.parse(time) / 1000).toFixed(3);
}
