import type { ContainerSummary } from '@berth/contract';
import { layoutRows } from './layout.ts';
import { parseSort, type RowFigures, sortRows } from './sort-rows.ts';

const noFigures: RowFigures = { cpu: () => null, memory: () => null, size: () => null };

export interface Neighbours {
  readonly previous: ContainerSummary | null;
  readonly next: ContainerSummary | null;
}

/** The containers above and below one in the list as it stands unless told otherwise: stacks by name, names as people count. */
export function neighboursOf(rows: readonly ContainerSummary[], id: string): Neighbours {
  const sorted = sortRows(rows, parseSort(''), noFigures);
  const ids = layoutRows(sorted, true, new Set()).flatMap((entry) => (entry.type === 'row' ? [entry.id] : []));
  const at = ids.indexOf(id);
  const find = (place: number) => (at < 0 ? null : (rows.find((row) => row.id === ids[place]) ?? null));
  return { previous: find(at - 1), next: find(at + 1) };
}
