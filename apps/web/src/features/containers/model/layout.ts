import type { ContainerSummary } from '@berth/contract';
import { type ConditionKind, conditionOf, severity } from './condition.ts';

/** How many of a group are in each condition, worst first. */
export type GroupCounts = readonly (readonly [ConditionKind, number])[];

export interface GroupEntry {
  readonly type: 'group';
  /** The stack; null: those that belong to none. */
  readonly stack: string | null;
  readonly ids: readonly string[];
  readonly counts: GroupCounts;
  readonly folded: boolean;
}
/** `gap` keeps the place of a row that has gone, `arrivals` heads those that came while the list was held. */
export type Entry =
  | GroupEntry
  | { readonly type: 'row'; readonly id: string }
  | { readonly type: 'gap'; readonly id: string }
  | { readonly type: 'arrivals'; readonly count: number };

/** The key of a group in what is kept of folded groups. */
export function groupKey(stack: string | null): string {
  return stack === null ? '' : `stack ${stack}`;
}

/**
 * The list from top to bottom, of rows already filtered and sorted. Grouped: stacks by name, then those without; when no row has a
 * stack there is nothing to group.
 */
export function layoutRows(rows: readonly ContainerSummary[], grouped: boolean, folded: ReadonlySet<string>): Entry[] {
  if (!grouped || rows.every((row) => row.stack === null)) return rows.map(({ id }) => ({ type: 'row', id }));
  const groups = Map.groupBy(rows, (row) => row.stack);
  const stacks = [...groups.keys()].sort(compareStacks);
  return stacks.flatMap((stack) => {
    const group = toGroup(stack, groups.get(stack) ?? [], folded);
    const entries: Entry[] = group.ids.map((id) => ({ type: 'row', id }));
    return group.folded ? [group] : [group, ...entries];
  });
}

function toGroup(stack: string | null, rows: readonly ContainerSummary[], folded: ReadonlySet<string>): GroupEntry {
  const counts = new Map<ConditionKind, number>();
  for (const row of rows) {
    const { kind } = conditionOf(row);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return {
    type: 'group',
    stack,
    ids: rows.map(({ id }) => id),
    counts: [...counts].sort(([a], [b]) => severity(a) - severity(b)),
    folded: folded.has(groupKey(stack)),
  };
}

function compareStacks(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'en', { numeric: true });
}
