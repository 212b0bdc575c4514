import type { LogServerMessage } from '@berth/contract';

/** How much of the log has been searched: 0 to 1; undefined where it is not known how long the log is. */
export function searchProgress(
  search: Pick<Extract<LogServerMessage, { op: 'search' }>, 'lines'> | null,
  lines: number,
): number | undefined {
  if (search === null || lines === 0) return undefined;
  return Math.min(1, search.lines / lines);
}
