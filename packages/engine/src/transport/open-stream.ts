import type { IncomingMessage } from 'node:http';
import { EngineError } from '../errors.ts';
import { connectionFailure } from './failure.ts';
import { abortedError } from './with-deadline.ts';

/** The answer to a stream request. Whoever opened it reads it to its end, or closes it, or aborts its signal. */
export interface WireStream {
  /** Ends when the engine ends it or after `close`; throws EngineError when it is cut or the signal fires. */
  readonly body: AsyncIterable<Buffer>;
  readonly contentType: string;
  close(): void;
}

export function openStream(
  response: IncomingMessage,
  signal: AbortSignal | undefined,
  where: string,
  what: string,
): WireStream {
  let closed = false;
  const onAbort = () => response.destroy();
  signal?.addEventListener('abort', onAbort, { once: true });
  response.once('close', () => signal?.removeEventListener('abort', onAbort));
  // Without a reader an aborted answer would raise an error that nobody hears.
  response.on('error', () => undefined);
  if (signal?.aborted) onAbort();

  async function* read(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of response) yield chunk;
    } catch (error) {
      if (closed) return;
      if (signal?.aborted) throw abortedError(what, signal.reason);
      throw connectionFailure(error, where);
    }
    if (closed) return;
    if (signal?.aborted) throw abortedError(what, signal.reason);
    if (!response.complete) throw new EngineError('unreachable', `${what} was cut.`, { reason: 'cut' });
  }

  return {
    body: read(),
    contentType: response.headers['content-type'] ?? '',
    close() {
      closed = true;
      response.destroy();
    },
  };
}
