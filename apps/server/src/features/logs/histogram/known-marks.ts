import type { logMarkSchema } from '@berth/contract';
import type { z } from 'zod';
import type { LogSource } from '../log-source.ts';

type LogMark = z.infer<typeof logMarkSchema>;

/** The stops and starts that are known of a container: those since somebody watches, and the last before. */
export function knownMarks({ ring, look }: LogSource): LogMark[] {
  const marks: LogMark[] = ring.marks.map(({ message: { event, at, exitCode, oomKilled } }) => ({
    event,
    at,
    exitCode,
    oomKilled,
  }));
  const add = (mark: LogMark) => {
    if (Date.parse(mark.at) > 0 && !marks.some(({ event, at }) => event === mark.event && at === mark.at))
      marks.push(mark);
  };
  if (look !== undefined) {
    add({ event: 'started', at: look.startedAt, exitCode: null, oomKilled: false });
    // Of one that runs again, the engine forgets how it ended.
    const { finishedAt: at, exitCode, oomKilled } = look;
    add({ event: 'stopped', at, exitCode: look.running ? null : exitCode, oomKilled });
  }
  return marks.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
