import type { LogLine } from '@berth/contract';
import type { LogStore } from './log-store.ts';

/** What the server needs to find the lines before those that the page has. */
export interface OlderAnchor {
  before: number;
  t: string;
  s: LogLine['s'];
  same: number;
}

const reach = 2000;

/** The oldest line with a time, and how many lines of that very time and stream there are. */
export function olderAnchor(store: LogStore): OlderAnchor | null {
  const lines = store.slice(store.first, store.first + reach).flatMap((row) => (row.kind === 'line' ? [row.line] : []));
  const oldest = lines.find((line) => line.t !== '');
  if (oldest === undefined) return null;
  const same = lines.filter((line) => line.t === oldest.t && line.s === oldest.s).length;
  return { before: oldest.n ?? 0, t: oldest.t, s: oldest.s, same };
}
