import type { Removal } from '../api/queries.ts';

/** What removing containers would lose, taken together. */
export interface Losses {
  /** Bytes of the writable layers; null when any of them is not known. */
  readonly writable: number | null;
  readonly volumes: readonly Removal['anonymousVolumes'][number][];
  /** Who depends on them and stays, each once. */
  readonly dependants: readonly Removal['dependants'][number][];
  readonly running: number;
}

/** Adds up the previews of the containers that are to be removed. */
export function addUpLosses(removals: readonly Removal[]): Losses {
  const going = new Set(removals.map(({ id }) => id));
  const dependants = new Map(removals.flatMap((removal) => removal.dependants.map((one) => [one.id, one] as const)));
  const sizes = removals.map(({ writableBytes }) => writableBytes);
  return {
    writable: sizes.reduce((sum: number | null, size) => (sum === null || size === null ? null : sum + size), 0),
    volumes: removals.flatMap(({ anonymousVolumes }) => anonymousVolumes),
    dependants: [...dependants.values()].filter(({ id }) => !going.has(id)),
    running: removals.filter(({ running }) => running).length,
  };
}
