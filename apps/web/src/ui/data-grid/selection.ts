import type { GridEntry } from './types.ts';

type Entries = readonly GridEntry<unknown, unknown>[];

/** The keys of all rows between two, both included, in the order of the list; `from` missing: only `to`. */
export function rangeKeys(entries: Entries, from: string | null, to: string): string[] {
  const keys = entries.filter((entry) => entry.kind === 'row').map((entry) => entry.key);
  const a = from === null ? -1 : keys.indexOf(from);
  const b = keys.indexOf(to);
  if (b === -1) return [];
  return a === -1 ? [to] : keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The selection with these keys added when one of them was missing, else without them. */
export function toggleKeys(selected: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const after = new Set(selected);
  const add = keys.some((key) => !selected.has(key));
  for (const key of keys) {
    if (add) after.add(key);
    else after.delete(key);
  }
  return after;
}

/** The row that follows another in the list, `step` entries on; without one, the first. Ends hold. */
export function stepKey(entries: Entries, from: string | null, step: number): string | null {
  const stops = entries.filter((entry) => entry.kind !== 'note');
  const at = stops.findIndex((entry) => entry.key === from);
  const next = at === -1 ? 0 : Math.min(stops.length - 1, Math.max(0, at + step));
  return stops[next]?.key ?? null;
}
