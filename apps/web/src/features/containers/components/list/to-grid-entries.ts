import type { ContainerSummary } from '@berth/contract';
import type { GridEntry } from '../../../../ui/data-grid/types.ts';
import { type Entry, type GroupEntry, groupKey } from '../../model/layout.ts';

interface Sources {
  readonly byId: ReadonlyMap<string, ContainerSummary>;
  /** The words in the place of a row that has gone, and over those that came. */
  readonly gone: string;
  readonly arrived: (count: number) => string;
}

/** The layout as the list draws it. */
export function toGridEntries(
  entries: readonly Entry[],
  { byId, gone, arrived }: Sources,
): GridEntry<ContainerSummary, GroupEntry>[] {
  return entries.map((entry) => {
    if (entry.type === 'group') {
      return { kind: 'group', key: `group ${groupKey(entry.stack)}`, group: entry, folded: entry.folded };
    }
    if (entry.type === 'arrivals') return { kind: 'note', key: 'arrivals', words: arrived(entry.count) };
    const row = entry.type === 'row' ? byId.get(entry.id) : undefined;
    return row === undefined ? { kind: 'note', key: entry.id, words: gone } : { kind: 'row', key: entry.id, row };
  });
}
