import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Demultiplexer, type LogStream } from '@berth/engine';

/** The engine sends line by line; each write of our own costs as much as many lines: bytes. */
const batchBytes = 128 * 1024;

/** The log's own bytes, without the engine's frames: what the container wrote, as it wrote it. */
export async function* rawText(log: LogStream): AsyncGenerator<Uint8Array> {
  let parts: Buffer[] = [];
  let bytes = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    bytes += part.length;
  };
  const demultiplexer = new Demultiplexer((_stream, buffer, start, end) => add(buffer.subarray(start, end)));
  for await (const chunk of log.bytes) {
    if (log.tty) add(chunk);
    else demultiplexer.push(chunk);
    if (bytes < batchBytes) continue;
    yield Buffer.concat(parts, bytes);
    parts = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(parts, bytes);
}

/** The log with each line's time before it: whole lines, since the engine repeats the time within a long one. */
export async function* timedText(log: LogStream): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const lines of log.lines) {
    for (const line of lines) text += `${line.time === undefined ? '' : `${line.time} `}${line.text}\n`;
    if (text.length < batchBytes) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** Packs on the way; ends or breaks with its source, and holds no more than zlib's own window. */
export function gzipped(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gzip = createGzip({ level: 4 });
  // A failure reaches the reader as the gzip stream's own error.
  pipeline(Readable.from(source, { objectMode: false }), gzip, () => undefined);
  return gzip;
}
