import { countMoved } from './count-moved.ts';
import type { Entry, GroupEntry } from './layout.ts';

export interface HeldLayout {
  readonly entries: readonly Entry[];
  /** How many containers came, went or would stand elsewhere. */
  readonly changes: number;
}

/**
 * The list as it stays while somebody points at it. Rows keep their places; one that is gone leaves a gap of its height; one that came is
 * shown at once, below all others; one that no longer passes the filters stays until the new order is applied.
 * `exists` tells whether a container is still there at all.
 */
export function holdLayout(
  held: readonly Entry[],
  fresh: readonly Entry[],
  exists: (id: string) => boolean,
): HeldLayout {
  const placed = rowIds(held);
  const wanted = rowIds(fresh);
  const known = new Set(placed);
  const freshSet = new Set(wanted);
  const groups = new Map(fresh.filter(isGroup).map((group) => [group.stack, group]));
  const heldGroups = new Set(held.filter(isGroup).map((group) => group.stack));
  const arrivals = wanted.filter((id) => !known.has(id));
  const newGroups = [...groups.values()].filter((group) => group.folded && !heldGroups.has(group.stack));
  const left = placed.filter((id) => !freshSet.has(id));
  const common = new Set(placed.filter((id) => freshSet.has(id)));
  const moved = countMoved(
    placed.filter((id) => common.has(id)),
    wanted.filter((id) => common.has(id)),
  );
  const changes = arrivals.length + newGroups.length + left.length + moved;
  if (changes === 0) return { entries: fresh, changes };
  const kept = held.filter((entry) => entry.type !== 'arrivals').map((entry) => refresh(entry, groups, exists));
  return { entries: [...kept, ...newGroups, ...arrivalEntries(arrivals)], changes };
}

function refresh(entry: Entry, groups: ReadonlyMap<string | null, GroupEntry>, exists: (id: string) => boolean): Entry {
  if (entry.type === 'row' && !exists(entry.id)) return { type: 'gap', id: entry.id };
  if (entry.type !== 'group') return entry;
  return groups.get(entry.stack) ?? { ...entry, ids: [], counts: [] };
}

function arrivalEntries(ids: readonly string[]): Entry[] {
  if (ids.length === 0) return [];
  return [{ type: 'arrivals', count: ids.length }, ...ids.map((id): Entry => ({ type: 'row', id }))];
}

function rowIds(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => (entry.type === 'row' || entry.type === 'gap' ? entry.id : []));
}

function isGroup(entry: Entry): entry is GroupEntry {
  return entry.type === 'group';
}
