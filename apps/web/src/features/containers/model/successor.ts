import type { ContainerSummary } from '@berth/contract';

/**
 * The container that has taken the place of one whose page is open: another one that bears its name. While the old one lives (it was
 * renamed to make room, as tools do that recreate), that is the name by which its page was opened or first seen.
 * @param firstName the name that `row` had when its page was opened
 */
export function successorOf(
  rows: readonly ContainerSummary[],
  row: ContainerSummary,
  firstName: string,
  removed: boolean,
): ContainerSummary | null {
  const names = removed ? [row.name, firstName] : row.name === firstName ? [] : [firstName];
  for (const name of names) {
    const found = rows.find((other) => other.id !== row.id && other.name === name);
    if (found !== undefined) return found;
  }
  return null;
}
