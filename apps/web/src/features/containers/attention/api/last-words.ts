import { readLogs } from '@berth/contract';
import { levelOf, plainText } from '@berth/log-lines';
import { queryOptions } from '@tanstack/react-query';
import { callText } from '../../../../lib/api/call.ts';

const LINES = 40;
const LENGTH = 300;

/** The last error in the end of a container's log, else its last line; null where it has said nothing. Asked once for one end. */
export const lastWordsQuery = (containerId: string, ended: string | null) =>
  queryOptions({
    queryKey: ['containers', 'last-words', containerId, ended],
    queryFn: async ({ signal }) => {
      const query = { tail: String(LINES) };
      return lastWordsOf(await callText(readLogs, { params: { containerId }, query }, { signal }));
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** The line that says most of why it ended. */
export function lastWordsOf(log: string): string | null {
  const lines = log
    .split('\n')
    .map((line) => plainText(line).trim())
    .filter((line) => line !== '');
  const found = lines.findLast((line) => levelOf(line) === 'error') ?? lines.at(-1);
  return found === undefined ? null : found.slice(0, LENGTH);
}
