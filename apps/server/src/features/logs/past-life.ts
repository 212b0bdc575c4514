import type { ContainerExit } from '@berth/contract';
import type { LogLine } from '@berth/engine';
import type { ContainerLook } from './container-look.ts';
import { lifeMark, sameEnd } from './life-mark.ts';
import type { LifeMark } from './log-ring.ts';

/**
 * The stops and starts before a log is followed, oldest first, as far as they are known: `exits` (newest first) and what the
 * engine remembers. A start whose stop before is not known says nothing and is left out. The end of a container that does not run is left out: it is told when its lines are through.
 */
export function pastLife(look: ContainerLook, exits: readonly ContainerExit[]): LifeMark[] {
  const finished = Date.parse(look.finishedAt);
  const isLast = ({ at }: ContainerExit) => Math.abs(Date.parse(at) - finished) < sameEnd;
  const [newest, ...older] = exits;
  const ends = newest !== undefined && !look.running && isLast(newest) ? older : exits;
  const stops = ends.map(({ at, exitCode, oomKilled }) => ({
    ...lifeMark('stopped', look),
    at,
    exitCode,
    oomKilled,
    reason: '',
  }));
  if (look.running && finished > 0 && !exits.some(isLast)) stops.unshift(lifeMark('stopped', look));
  const begun = [look.startedAt, ...ends.flatMap(({ startedAt }) => startedAt ?? [])];
  const starts = begun.map((at, back) => {
    const restarts = Math.max(0, look.restarts - back);
    return { ...lifeMark('started', look), at, restarts };
  });
  return [...stops, ...starts]
    .filter(({ at }) => Date.parse(at) > 0)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .filter(({ event }, place, all) => event === 'stopped' || all[place - 1]?.event === 'stopped');
}

/** Lines, or what happened to the container before those that follow. */
export type Told = { kind: 'lines'; lines: LogLine[] } | { kind: 'life'; mark: LifeMark };

/**
 * Puts marks where their time is between the lines of a log; those before its first line are left out. A start stands with the
 * stop before it: the engine writes its time down when the first line may have come already.
 */
export async function* betweenLines(batches: AsyncIterable<LogLine[]>, marks: LifeMark[]): AsyncGenerator<Told> {
  const waiting = [...marks];
  let begun = false;
  for await (const lines of batches) {
    if (waiting.length === 0) {
      yield { kind: 'lines', lines };
      continue;
    }
    let from = 0;
    for (const [place, { time }] of lines.entries()) {
      const at = Date.parse(time ?? '');
      let isStopped = false;
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        if (Date.parse(next.at) > at && !(isStopped && next.event === 'started')) break;
        waiting.shift();
        isStopped = next.event === 'stopped';
        if (!begun) continue;
        if (place > from) yield { kind: 'lines', lines: lines.slice(from, place) };
        from = place;
        yield { kind: 'life', mark: next };
      }
      begun = true;
    }
    yield { kind: 'lines', lines: from === 0 ? lines : lines.slice(from) };
  }
}
