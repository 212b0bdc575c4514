import type { ContainerSummary } from '@berth/contract';
import { conditionOf } from './condition.ts';
import { type ExitReason, exitReason, isTooQuick } from './exit-reason.ts';

/** What a row says in place of figures that mean nothing: why it does not run. */
export interface RowReason {
  /** Restarts so far, when it restarts again and again. */
  readonly loop: number | null;
  readonly exit: ExitReason | null;
  /** The engine's own words. */
  readonly words: string | null;
}

const LOOP = 3;

/** The reason to show in a row, or null where ports, CPU and memory have something to say, or nothing is wrong. */
export function rowReason(row: ContainerSummary): RowReason | null {
  const { kind } = conditionOf(row);
  const exit = exitReason(row);
  const wrong = kind === 'restarting' || kind === 'failed' || kind === 'oom' || kind === 'dead';
  if (!wrong && !isTooQuick(exit)) return null;
  const loop = kind === 'restarting' && row.restartCount >= LOOP ? row.restartCount : null;
  return { loop, exit, words: row.error };
}
