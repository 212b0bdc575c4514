import type { readLogs } from '@berth/contract';
import type { Engine } from '@berth/engine';
import { BerthError } from '../../kernel/errors.ts';
import type { Handler, StreamAnswer } from '../../kernel/route-context.ts';
import { gzipped, rawText, timedText } from './download-log.ts';
import { logError } from './log-error.ts';

export interface ReadLogsDeps {
  engine: Engine;
  resolve(ref: string, signal: AbortSignal): Promise<{ id: string; name: string }>;
}

/** Far beyond what a line needs; only a line that has no end is cut, so that memory stays flat. */
const maxLineBytes = 16 * 1024 * 1024;

/** The log as text, streamed at the reader's pace: nothing of it is kept. */
export function readLogsCase(deps: ReadLogsDeps): Handler<typeof readLogs> {
  return async ({ params, query }, { signal }): Promise<StreamAnswer> => {
    const { stdout = true, stderr = true, timestamps = false, gzip = false } = query;
    if (!stdout && !stderr) throw new BerthError('bad_request', 'Ask for stdout, for stderr, or for both.');
    try {
      const { id, name } = await deps.resolve(params.containerId, signal);
      const log = await deps.engine.containers.logs(id, {
        since: query.since,
        until: query.until,
        tail: query.tail === undefined || query.tail === 'all' ? 'all' : Number(query.tail),
        stdout,
        stderr,
        timestamps,
        maxLineBytes,
        signal,
      });
      // A refusal must come before anything has been answered.
      await log.opened;
      const text = timestamps ? timedText(log) : rawText(log);
      const file = query.download || gzip ? { fileName: `${name}.log${gzip ? '.gz' : ''}` } : {};
      return {
        contentType: gzip ? 'application/gzip' : 'text/plain; charset=utf-8',
        body: gzip ? gzipped(text) : text,
        ...file,
      };
    } catch (error) {
      throw logError(error);
    }
  };
}
