import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, frame } from '../../test/frames.ts';
import { createLineReader } from './line-reader.ts';
import type { LogLine } from './log-line.ts';

const TIME = '2026-01-02T03:04:05.000000001Z';
const LATER = '2026-01-02T03:04:06.000000002Z';

function read(chunks: readonly Buffer[], options: { timestamps?: boolean; maxLineBytes?: number } = {}): LogLine[] {
  const { timestamps = true, maxLineBytes } = options;
  const reader = createLineReader({ tty: false, timestamps, maxLineBytes });
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

describe('lines of a container without a TTY', () => {
  it('keeps stream, time and text apart', () => {
    expect(read([frame(1, `${TIME} hello\n`), frame(2, `${LATER} oh\r\n`)])).toEqual([
      { stream: 'stdout', time: TIME, text: 'hello' },
      { stream: 'stderr', time: LATER, text: 'oh' },
    ]);
  });

  it('joins a line that the engine cut, though the other stream comes in between', () => {
    const [a, b, c] = ['a'.repeat(16_384), 'b'.repeat(16_384), 'c'];
    const frames = [
      frame(1, `${TIME} ${a}`),
      frame(2, `${LATER} meanwhile\n`),
      frame(1, `${TIME} ${b}`),
      frame(1, `${TIME} ${c}\n`),
    ];
    expect(read(frames)).toEqual([
      { stream: 'stderr', time: LATER, text: 'meanwhile' },
      { stream: 'stdout', time: TIME, text: a + b + c },
    ]);
  });

  it('begins a new line where the rest of a cut one never came', () => {
    expect(read([frame(1, `${TIME} lost`), frame(1, `${LATER} next\n`)]).map((line) => line.text)).toEqual([
      'lost',
      'next',
    ]);
  });

  it('gives what is left when the output ends without a line end', () => {
    expect(read([frame(1, `${TIME} prompt> `)])).toEqual([{ stream: 'stdout', time: TIME, text: 'prompt> ' }]);
  });

  it('gives empty lines, and several lines of one frame', () => {
    expect(read([frame(1, '\n'), frame(1, 'one\n\ntwo\n')], { timestamps: false }).map((line) => line.text)).toEqual([
      '',
      'one',
      '',
      'two',
    ]);
  });

  it('passes on the words of the engine about a failure, with or without a line end', () => {
    const frames = [frame(1, `${TIME} fine\n`), frame(3, 'Error grabbing logs: EOF'), frame(3, 'again\n')];
    expect(read(frames).slice(1)).toEqual([
      { stream: 'engine', time: undefined, text: 'Error grabbing logs: EOF' },
      { stream: 'engine', time: undefined, text: 'again' },
    ]);
  });

  it('keeps a character whole that the engine cut in two, and marks what is not UTF-8', () => {
    const [left, right] = cutAt(Buffer.from('grüße 🐳'), [9]);
    const frames = [
      frame(2, left ?? ''),
      frame(2, right ?? ''),
      frame(2, '\n'),
      frame(1, Buffer.from([0xff, 0x41, 0x0a])),
    ];
    expect(read(frames, { timestamps: false }).map((line) => line.text)).toEqual(['grüße 🐳', '\ufffdA']);
  });

  it('cuts a line at the cap, between characters, and says by how much', () => {
    const [line] = read([frame(1, `${'ü'.repeat(10)}\n`)], { timestamps: false, maxLineBytes: 5 });
    expect(line).toEqual({ stream: 'stdout', time: undefined, text: 'üü', cutBytes: 16 });
  });

  it('caps a line of 10 MB that comes in records', () => {
    const records = Array.from({ length: 640 }, () => frame(1, `${TIME} ${'x'.repeat(16_384)}`));
    const [line] = read([...records, frame(1, `${TIME} \n`)]);
    expect(line?.text).toHaveLength(1024 * 1024);
    expect(line?.cutBytes).toBe(640 * 16_384 - 1024 * 1024);
  });

  it('takes no line of the program for a timestamp where none was asked for', () => {
    expect(read([frame(1, `${TIME} mine\n`)], { timestamps: false })[0]?.text).toBe(`${TIME} mine`);
  });

  it('reads a timestamp with an offset, as some log drivers give it', () => {
    const time = '2026-01-02T03:04:05.000000001+08:00';
    expect(read([frame(1, `${time} far\n`)])).toEqual([{ stream: 'stdout', time, text: 'far' }]);
  });

  it('gives the same lines however the stream is cut into chunks', () => {
    const record = fc.record({
      stream: fc.constantFrom(1, 2),
      text: fc.string({ unit: 'grapheme' }),
      whole: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 20 }), (records, places) => {
        const bytes = Buffer.concat(
          records.map(({ stream, text, whole }) => frame(stream, `${TIME} ${text}${whole ? '\n' : ''}`)),
        );
        expect(read(cutAt(bytes, places))).toEqual(read([bytes]));
      }),
    );
  });
});
