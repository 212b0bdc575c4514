import type { ContainerExit, ContainerSummary } from '@berth/contract';

/** A container as it was right after each of its ends. */
export function exitRows(row: ContainerSummary, exits: readonly ContainerExit[]): ContainerSummary[] {
  return exits.map(({ at, exitCode, oomKilled, startedAt }) => ({
    ...row,
    state: 'exited',
    exitCode,
    oomKilled,
    error: null,
    health: null,
    failingStreak: null,
    pending: null,
    startedAt,
    finishedAt: at,
  }));
}

/** Where moments stand on a line from the first of them to `now`, in percent. */
export function placesOn(moments: readonly string[], now: number): number[] {
  const times = moments.map((moment) => Date.parse(moment));
  const first = Math.min(...times);
  const span = Math.max(1, now - first);
  return times.map((time) => Math.round((1000 * (time - first)) / span) / 10);
}
