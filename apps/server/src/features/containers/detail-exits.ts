import type { ContainerExit } from '@berth/contract';
import type { ContainerDetails } from '@berth/engine';
import { instantOf } from '../../mirror/row-parts.ts';

/** The event of an end comes a little after the moment that the engine keeps of it. */
const SAME_MS = 1_000;

/** The ends that are known, newest first: those that were seen, and the one that the engine remembers where it was not. */
export function detailExits({ state }: ContainerDetails, seen: readonly ContainerExit[]): ContainerExit[] {
  const finishedAt = instantOf(state.finishedAt);
  if (finishedAt === null) return [...seen];
  const known = seen.some(({ at }) => Date.parse(at) >= Date.parse(finishedAt) - SAME_MS);
  if (known) return [...seen];
  // Once it runs again the engine keeps the moment, and neither the code nor how long that run took.
  const lives = state.running || state.paused;
  const last: ContainerExit = {
    at: finishedAt,
    exitCode: lives ? null : (state.exitCode ?? null),
    oomKilled: !lives && state.oomKilled,
    startedAt: lives ? null : instantOf(state.startedAt),
  };
  return [last, ...seen];
}
