import type { ContainerExit, logMarkSchema } from '@berth/contract';
import type { z } from 'zod';
import type { LogSource } from '../log-source.ts';

type LogMark = z.infer<typeof logMarkSchema>;

/** Events and inspects give the same moment a little apart: milliseconds. */
const sameMoment = 3000;

/** The stops and starts that are known of a container: those since Berth runs, and the last before. */
export function knownMarks({ ring, look }: LogSource, exits: readonly ContainerExit[]): LogMark[] {
  const marks: LogMark[] = ring.marks.map(({ message: { event, at, exitCode, oomKilled } }) => ({
    event,
    at,
    exitCode,
    oomKilled,
  }));
  const add = (mark: LogMark) => {
    const time = Date.parse(mark.at);
    const isKnown = marks.some((one) => one.event === mark.event && Math.abs(Date.parse(one.at) - time) < sameMoment);
    if (time > 0 && !isKnown) marks.push(mark);
  };
  for (const { at, exitCode, oomKilled, startedAt } of exits) {
    add({ event: 'stopped', at, exitCode, oomKilled });
    if (startedAt !== null) add({ event: 'started', at: startedAt, exitCode: null, oomKilled: false });
  }
  if (look !== undefined) {
    add({ event: 'started', at: look.startedAt, exitCode: null, oomKilled: false });
    // Of one that runs again, the engine forgets how it ended.
    const { finishedAt: at, exitCode, oomKilled } = look;
    add({ event: 'stopped', at, exitCode: look.running ? null : exitCode, oomKilled });
  }
  return marks.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
