import type { ParsedInput, readLogs } from '@berth/contract';
import type { Engine } from '@berth/engine';
import { BerthError } from '../../kernel/errors.ts';
import type { Handler, StreamAnswer } from '../../kernel/route-context.ts';
import { gzipped, rawText, timedText } from './download-log.ts';
import { filteredText } from './filtered-text.ts';
import { logError } from './log-error.ts';
import { passTarget } from './scan/pass-target.ts';
import type { ScanThread } from './scan/scan-thread.ts';

export interface ReadLogsDeps {
  engine: Engine;
  thread: ScanThread;
  resolve(ref: string, signal: AbortSignal): Promise<{ id: string; name: string }>;
}

/** Far beyond what a line needs; only a line that has no end is cut, so that memory stays flat. */
const maxLineBytes = 16 * 1024 * 1024;

/** The log as text, streamed at the reader's pace: nothing of it is kept. */
export function readLogsCase(deps: ReadLogsDeps): Handler<typeof readLogs> {
  return async ({ params, query }, { signal }): Promise<StreamAnswer> => {
    const { stdout = true, stderr = true, gzip = false } = query;
    if (!stdout && !stderr) throw new BerthError('bad_request', 'Ask for stdout, for stderr, or for both.');
    try {
      const { id, name } = await deps.resolve(params.containerId, signal);
      const text = isFiltered(query)
        ? await filtered(deps, id, query, signal)
        : await unfiltered(deps, id, query, signal);
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

type Query = ParsedInput<typeof readLogs>['query'];

function isFiltered({ pattern, levels }: Query): boolean {
  return pattern !== undefined || levels !== undefined;
}

async function unfiltered({ engine }: ReadLogsDeps, id: string, query: Query, signal: AbortSignal) {
  const { since, until, stdout = true, stderr = true, timestamps = false } = query;
  const options = { since, until, tail: tailOf(query), stdout, stderr, timestamps, maxLineBytes, signal };
  const log = await engine.containers.logs(id, options);
  // A refusal must come before anything has been answered.
  await log.opened;
  return timestamps ? timedText(log) : rawText(log);
}

async function filtered({ engine, thread }: ReadLogsDeps, id: string, query: Query, signal: AbortSignal) {
  const { since, until, stdout = true, stderr = true, timestamps = false } = query;
  const { config } = await engine.containers.inspect(id, { signal });
  const range = { tty: config.tty, since, until, tail: tailOf(query) };
  const target = { ...(await passTarget(engine, id, range, signal)), maxLineBytes };
  return filteredText(
    thread,
    {
      target,
      timestamps,
      query: {
        text: query.pattern ?? '',
        mode: query.regex ? 'regex' : 'text',
        case: query.case ?? 'smart',
        inverse: query.inverse,
        levels: query.levels,
        streams: [...(stdout ? (['o', 't', 'x'] as const) : []), ...(stderr ? (['e'] as const) : [])],
      },
    },
    signal,
  );
}

function tailOf({ tail }: Query): number | undefined {
  return tail === undefined || tail === 'all' ? undefined : Number(tail);
}
