import type { WireStream } from '../transport/open-stream.ts';
import { createLineReader } from './line-reader.ts';
import type { LogLine } from './log-line.ts';

/** A container's log, opened. Whoever opened it iterates one of the two to the end, or closes it. */
export interface LogStream {
  readonly tty: boolean;
  /** Resolves once the engine has accepted; rejects with its refusal, which the iteration throws as well. */
  readonly opened: Promise<void>;
  /** Lines in batches as they come; waits for the reader, so a slow one slows the engine's file reader only. */
  readonly lines: AsyncIterable<LogLine[]>;
  /** The engine's own bytes, framed where there is no TTY. Not together with `lines`. */
  readonly bytes: AsyncIterable<Buffer>;
  close(): void;
}

export interface LogStreamOptions {
  tty: boolean;
  timestamps: boolean;
  maxLineBytes?: number | undefined;
}

/** `opening` may still wait for its headers: engines before 26 send them only with the first line (moby#47448). */
export function createLogStream(opening: Promise<WireStream>, options: LogStreamOptions): LogStream {
  let closed = false;
  const close = () => {
    closed = true;
    opening.then((stream) => stream.close()).catch(() => undefined);
  };
  const opened = opening.then(() => undefined);
  // A log that is closed unread must not leave an unhandled refusal behind.
  opened.catch(() => undefined);

  async function* bytes(): AsyncGenerator<Buffer> {
    const stream = await opening;
    if (!closed) yield* stream.body;
  }

  async function* lines(): AsyncGenerator<LogLine[]> {
    const reader = createLineReader(options);
    for await (const chunk of bytes()) {
      const batch = reader.push(chunk);
      if (batch.length > 0) yield batch;
    }
    const rest = reader.end();
    if (rest.length > 0) yield rest;
  }

  return { tty: options.tty, opened, lines: lines(), bytes: bytes(), close };
}
