import { buffer } from 'node:stream/consumers';
import type { LogLine, LogStream } from '@berth/engine';
import { describe, expect, it } from 'vitest';
import { rawText, timedText } from './download-log.ts';

const lines = Array.from({ length: 5000 }, (_, i) => `line ${i} ${'x'.repeat(i % 300)}\n`);
const frame = (text: string, stream: number) => {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
};

function stream(chunks: readonly Buffer[], batches: readonly LogLine[][], tty: boolean): LogStream {
  return {
    tty,
    opened: Promise.resolve(),
    bytes: (async function* () {
      yield* chunks;
    })(),
    lines: (async function* () {
      yield* batches;
    })(),
    close: () => undefined,
  };
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return pieces;
}

describe('a download', () => {
  it('is every byte of both streams in few pieces, however small those of the engine are', async () => {
    const chunks = lines.map((line, i) => frame(line, 1 + (i % 2)));
    expect((await buffer(rawText(stream(chunks, [], false)))).toString()).toBe(lines.join(''));
    const raw = lines.map((line) => Buffer.from(line));
    expect((await buffer(rawText(stream(raw, [], true)))).toString()).toBe(lines.join(''));
    const pieces = await all(rawText(stream(raw, [], true)));
    expect(pieces.length).toBeLessThan(10);
  });

  it('has the time before every line, in few pieces too', async () => {
    const batches = lines.map((line): LogLine[] => [{ stream: 'stdout', time: 'T', text: line.slice(0, -1) }]);
    const pieces = await all(timedText(stream([], batches, false)));
    expect(Buffer.concat(pieces).toString()).toBe(lines.map((line) => `T ${line}`).join(''));
    expect(pieces.length).toBeLessThan(10);
  });
});
