import type { ConfigDifference } from '@berth/contract';
import { branchesAbove, lineId } from '../../../ui/tree/flatten-json.ts';

export interface DifferenceMarks {
  /** By the id of the line. */
  readonly byId: ReadonlyMap<string, ConfigDifference>;
  readonly ids: ReadonlySet<string>;
  /** How many differences lie below a branch. */
  readonly within: ReadonlyMap<string, number>;
}

/** What differs from the image, by lines of the tree. */
export function differenceMarks(differences: readonly ConfigDifference[]): DifferenceMarks {
  const byId = new Map(differences.map((one) => [lineId(one.path), one] as const));
  const within = new Map<string, number>();
  for (const { path } of differences) for (const id of branchesAbove(path)) within.set(id, (within.get(id) ?? 0) + 1);
  return { byId, ids: new Set(byId.keys()), within };
}
