import { setTimeout as sleep } from 'node:timers/promises';
import type { ContainerExit } from '@berth/contract';
import { isEngineError } from '@berth/engine';
import type { ChangeWatch } from './change-watch.ts';
import type { ContainerLook } from './container-look.ts';
import { LastLine } from './last-line.ts';
import { lifeMark } from './life-mark.ts';
import { betweenLines, pastLife, type Told } from './past-life.ts';
import { type OpenLog, openTail, reopenLog } from './reopen-log.ts';
import { isUnreadable } from './unreadable.ts';

export interface FollowLogDeps {
  /** Throws EngineError `not_found` where the container is gone. */
  look(): Promise<ContainerLook>;
  open(look: ContainerLook): OpenLog;
  /** The ends of the container that events told of, newest first. */
  exits(): readonly ContainerExit[];
  /** Notes whatever may have happened to the container, also that it is seen anew after the engine was away. */
  changes: ChangeWatch;
}

export type LogNews =
  | { kind: 'look'; look: ContainerLook }
  | Told
  /** The engine does not answer, or refuses; it is tried again. */
  | { kind: 'trouble'; error: unknown }
  /** Nothing more will come: the container is gone, or (`error`) its log cannot be read. */
  | { kind: 'end'; error?: unknown };

const retryMs = { first: 250, longest: 5000 };

/**
 * The log of one container for as long as somebody listens: its last `tail` lines, then what comes, through stops, starts
 * and absences of the engine, until the container is removed or `signal` fires. Never throws.
 */
export async function* followLog(deps: FollowLogDeps, tail: number, signal: AbortSignal): AsyncGenerator<LogNews> {
  const last = new LastLine();
  let delay = retryMs.first;
  let run: string | undefined;
  /** The end of a run whose every line was read and which was told. */
  let settled: string | undefined;
  const pause = async () => {
    await sleep(delay, undefined, { signal }).catch(() => undefined);
    delay = Math.min(delay * 2, retryMs.longest);
  };

  while (!signal.aborted) {
    try {
      const { version } = deps.changes;
      const look = await deps.look();
      yield { kind: 'look', look };
      if (run !== undefined && look.startedAt !== run) {
        if (settled === undefined) yield { kind: 'life', mark: lifeMark('stopped', look, deps.exits()) };
        yield { kind: 'life', mark: lifeMark('started', look) };
        settled = undefined;
      }
      run = look.startedAt;
      if (settled !== undefined && settled === look.finishedAt) {
        await deps.changes.after(version);
        continue;
      }
      const open = deps.open(look);
      const lines = last.point ? reopenLog(open, last.point) : openTail(open, tail);
      const past = last.point ? [] : pastLife(look, deps.exits());
      for await (const told of betweenLines(lines, past)) {
        delay = retryMs.first;
        if (told.kind === 'lines') last.note(told.lines);
        yield told;
      }
      const after = await deps.look();
      if (after.running || after.startedAt !== run) {
        await pause();
        continue;
      }
      settled = after.finishedAt;
      yield { kind: 'look', look: after };
      if (after.startedAt !== '') yield { kind: 'life', mark: lifeMark('stopped', after, deps.exits()) };
    } catch (error) {
      if (signal.aborted) return;
      if (isEngineError(error, 'not_found')) {
        yield { kind: 'life', mark: lifeMark('removed') };
        return yield { kind: 'end' };
      }
      if (isUnreadable(error)) return yield { kind: 'end', error };
      // A conflict is a container between two states: the next look says which.
      if (!isEngineError(error, 'conflict')) yield { kind: 'trouble', error };
      await pause();
    }
  }
}
