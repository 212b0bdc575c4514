import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt } from '../../test/frames.ts';
import { createLineReader } from './line-reader.ts';
import type { LogLine } from './log-line.ts';

const TIME = '2026-01-02T03:04:05.000000001Z';
const LATER = '2026-01-02T03:04:06.000000002Z';

function read(chunks: readonly Buffer[], timestamps = true): LogLine[] {
  const reader = createLineReader({ tty: true, timestamps });
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

describe('lines of a container with a TTY', () => {
  it('ends lines at \\r\\n and keeps a carriage return within one', () => {
    expect(read([Buffer.from(`${TIME} 10%\r20%\r\n${LATER} done\r\n`)])).toEqual([
      { stream: 'tty', time: TIME, text: '10%\r20%' },
      { stream: 'tty', time: LATER, text: 'done' },
    ]);
  });

  it('takes out the timestamp that is repeated every 16 KiB of a line', () => {
    const [a, b] = ['a'.repeat(16_384), 'b'.repeat(16_384)];
    expect(read([Buffer.from(`${TIME} ${a}${TIME} ${b}${TIME} c\r\n${LATER} next\r\n`)])).toEqual([
      { stream: 'tty', time: TIME, text: `${a}${b}c` },
      { stream: 'tty', time: LATER, text: 'next' },
    ]);
  });

  it('keeps a timestamp that the program itself wrote within a line', () => {
    expect(read([Buffer.from(`${TIME} at ${TIME} it was\r\n`)])[0]?.text).toBe(`at ${TIME} it was`);
  });

  it('gives short and empty lines at once, and the last one without its end', () => {
    const reader = createLineReader({ tty: true, timestamps: true });
    expect(reader.push(Buffer.from(`${TIME} \r\n${TIME} x\r\n`)).map((line) => line.text)).toEqual(['', 'x']);
    expect(reader.push(Buffer.from(`${TIME} $ `))).toEqual([]);
    expect(reader.end()).toEqual([{ stream: 'tty', time: TIME, text: '$ ' }]);
  });

  it('reads output without timestamps', () => {
    expect(read([Buffer.from('one\r\ntwo')], false).map((line) => line.text)).toEqual(['one', 'two']);
  });

  it('gives the same lines however the stream is cut into chunks', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constant('x'.repeat(16_384)),
      fc.constant('y'.repeat(20_000)),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.array(fc.nat(), { maxLength: 20 }), (lines, places) => {
        const records = lines.flatMap((text) => {
          const bytes = Buffer.from(`${text}\n`);
          const pieces = Math.max(1, Math.ceil(bytes.length / 16_384));
          return Array.from({ length: pieces }, (_, index) =>
            Buffer.concat([Buffer.from(`${TIME} `), bytes.subarray(index * 16_384, (index + 1) * 16_384)]),
          );
        });
        const bytes = Buffer.concat(records);
        expect(read(cutAt(bytes, places))).toEqual(read([bytes]));
      }),
      { numRuns: 50 },
    );
  });
});
