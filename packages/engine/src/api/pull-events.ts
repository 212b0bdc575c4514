import { z } from 'zod';
import { DEADLINES } from '../deadlines.ts';
import { EngineError, type EngineErrorKind, isEngineError } from '../errors.ts';
import { maybe, maybeNumber, maybeText, text } from '../schema/tolerant.ts';
import { readJsonLines } from '../transport/json-lines.ts';
import type { WireStream } from '../transport/open-stream.ts';
import { timeoutError } from '../transport/with-deadline.ts';

const pullMessage = z.object({
  id: maybeText,
  status: text,
  progressDetail: maybe(z.object({ current: maybeNumber, total: maybeNumber })),
  errorDetail: maybe(z.object({ message: maybeText })),
  error: maybeText,
});

/** One step of a pull. */
export interface PullEvent {
  /** The layer's short id, or the tag; undefined where it is about the whole. */
  readonly id: string | undefined;
  /** The engine's words: `Downloading`, `Pull complete`, `Status: Image is up to date for …`. */
  readonly status: string;
  /** Bytes. */
  readonly current: number | undefined;
  readonly total: number | undefined;
}

/** The messages of a pull. A failure that the engine reports with status 200 already sent is thrown. */
export async function* pullEvents(stream: WireStream, reference: string): AsyncGenerator<PullEvent> {
  let silent = false;
  const onSilence = () => {
    silent = true;
    stream.close();
  };
  let timer = setTimeout(onSilence, DEADLINES.pullIdle);
  try {
    for await (const { value } of readJsonLines(stream.body)) {
      clearTimeout(timer);
      const parsed = pullMessage.safeParse(value);
      if (!parsed.success) continue;
      const { id, status, progressDetail, errorDetail, error } = parsed.data;
      const failure = errorDetail?.message ?? error;
      if (failure !== undefined) throw pullFailure(failure, reference);
      yield { id, status, current: progressDetail?.current, total: progressDetail?.total };
      timer = setTimeout(onSilence, DEADLINES.pullIdle);
    }
    if (silent) throw timeoutError(`the pull of ${reference}`, DEADLINES.pullIdle);
  } finally {
    clearTimeout(timer);
    stream.close();
  }
}

/** What the registry refused before the stream began: the engine calls all of it its own failure (500). */
export function pullRefusal(error: unknown, reference: string): unknown {
  if (!isEngineError(error, 'server') || error.engineMessage === undefined) return error;
  return pullFailure(error.engineMessage, reference);
}

function pullFailure(message: string, reference: string): EngineError {
  return new EngineError(failureKind(message), `${reference} cannot be pulled: ${message}`, { engineMessage: message });
}

function failureKind(message: string): EngineErrorKind {
  if (/not found|manifest unknown|no matching manifest|repository does not exist/i.test(message)) return 'not_found';
  if (/denied|unauthorized|authentication required|no basic auth/i.test(message)) return 'forbidden';
  return 'server';
}
