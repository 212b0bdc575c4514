import { branchesAbove, type JsonLine } from './flatten-json.ts';

/** The lines whose name or value has a text, whatever the case. @returns none for an empty text */
export function findLines(lines: readonly JsonLine[], search: string): JsonLine[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return [];
  return lines.filter(({ name, text }) => name.toLowerCase().includes(wanted) || text?.toLowerCase().includes(wanted));
}

/** The lines that are among `ids`, above one of them, or below one of them. */
export function narrowLines(lines: readonly JsonLine[], ids: ReadonlySet<string>): JsonLine[] {
  const above = new Set(lines.filter(({ id }) => ids.has(id)).flatMap(({ keys }) => branchesAbove(keys)));
  return lines.filter(
    ({ id, keys }) => ids.has(id) || above.has(id) || branchesAbove(keys).some((branch) => ids.has(branch)),
  );
}

/** The hit after, or before, a line; round the end. `from`: where that line stands among all, or would stand. */
export function stepTo(hits: readonly number[], from: number, direction: 1 | -1): number | null {
  const next = direction === 1 ? hits.find((at) => at > from) : hits.findLast((at) => at < from);
  return next ?? (direction === 1 ? hits[0] : hits.at(-1)) ?? null;
}
