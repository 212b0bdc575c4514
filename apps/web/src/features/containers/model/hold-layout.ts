import { countMoved } from './count-moved.ts';
import type { Entry, GroupEntry } from './layout.ts';

export interface HeldLayout {
  readonly entries: readonly Entry[];
  /** Those that came while the list was held, in the order in which they came. */
  readonly arrived: readonly string[];
  /** How many containers came, went or would stand elsewhere. */
  readonly changes: number;
}

/**
 * The list as it stays while somebody points at it. Rows keep their places; one that is gone leaves a gap of its height; one that came is
 * shown at once, below all others; one that no longer passes the filters stays until the new order is applied.
 * `arrived`: those that had already come when this was last asked. `exists` tells whether a container is still there at all.
 */
export function holdLayout(
  held: readonly Entry[],
  fresh: readonly Entry[],
  arrived: readonly string[],
  exists: (id: string) => boolean,
): HeldLayout {
  const placed = rowIds(held);
  const wanted = rowIds(fresh);
  const known = new Set([...placed, ...arrived]);
  const arrivals = [...arrived, ...wanted.filter((id) => !known.has(id))];
  const groups = new Map(fresh.filter(isGroup).map((group) => [group.stack, group]));
  const heldGroups = new Set(held.filter(isGroup).map((group) => group.stack));
  const newGroups = [...groups.values()].filter((group) => group.folded && !heldGroups.has(group.stack));
  const changes = arrivals.length + newGroups.length + countDisplaced(placed, wanted);
  if (changes === 0) return { entries: fresh, arrived: [], changes };
  const kept = held.map((entry) => refresh(entry, groups, exists));
  const below: Entry[] = arrivals.map((id) => (exists(id) ? { type: 'row', id } : { type: 'gap', id }));
  const heading: Entry[] = arrivals.length === 0 ? [] : [{ type: 'arrivals', count: arrivals.length }];
  return { entries: [...kept, ...newGroups, ...heading, ...below], arrived: arrivals, changes };
}

/** How many of the placed ones have left the list, or would stand elsewhere in it. */
function countDisplaced(placed: readonly string[], wanted: readonly string[]): number {
  const before = new Set(placed);
  const after = new Set(wanted);
  const stayed = placed.filter((id) => after.has(id));
  const stayedNow = wanted.filter((id) => before.has(id));
  return placed.length - stayed.length + countMoved(stayed, stayedNow);
}

function refresh(entry: Entry, groups: ReadonlyMap<string | null, GroupEntry>, exists: (id: string) => boolean): Entry {
  if (entry.type === 'row' && !exists(entry.id)) return { type: 'gap', id: entry.id };
  if (entry.type !== 'group') return entry;
  return groups.get(entry.stack) ?? { ...entry, ids: [], counts: [] };
}

function rowIds(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => (entry.type === 'row' ? entry.id : []));
}

function isGroup(entry: Entry): entry is GroupEntry {
  return entry.type === 'group';
}
