import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Demultiplexer, type LogStream } from '@berth/engine';

/** The log's own bytes, without the engine's frames: what the container wrote, as it wrote it. */
export async function* rawText(log: LogStream): AsyncGenerator<Uint8Array> {
  if (log.tty) {
    yield* log.bytes;
    return;
  }
  let parts: Buffer[] = [];
  const demultiplexer = new Demultiplexer((_stream, buffer, start, end) => parts.push(buffer.subarray(start, end)));
  for await (const chunk of log.bytes) {
    demultiplexer.push(chunk);
    if (parts.length > 0) yield Buffer.concat(parts);
    parts = [];
  }
}

/** The log with each line's time before it: whole lines, since the engine repeats the time within a long one. */
export async function* timedText(log: LogStream): AsyncGenerator<Uint8Array> {
  for await (const lines of log.lines) {
    yield Buffer.from(lines.map((line) => `${line.time === undefined ? '' : `${line.time} `}${line.text}\n`).join(''));
  }
}

/** Packs on the way; ends or breaks with its source, and holds no more than zlib's own window. */
export function gzipped(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gzip = createGzip({ level: 4 });
  // A failure reaches the reader as the gzip stream's own error.
  pipeline(Readable.from(source, { objectMode: false }), gzip, () => undefined);
  return gzip;
}
