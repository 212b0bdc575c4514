import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, frame } from '../../test/frames.ts';
import { Demultiplexer } from './demultiplexer.ts';

function demultiplex(chunks: readonly Buffer[]): { stream: number; text: string }[] {
  const frames: { stream: number; text: string }[] = [];
  const demultiplexer = new Demultiplexer((stream, buffer, start, end) => {
    frames.push({ stream, text: buffer.toString('latin1', start, end) });
  });
  for (const chunk of chunks) demultiplexer.push(chunk);
  expect(demultiplexer.atFrameEnd).toBe(true);
  return frames;
}

describe('the demultiplexer', () => {
  it('gives the same frames however the stream is cut into chunks', () => {
    const payload = fc.string({ maxLength: 40 });
    const streams = fc.array(fc.record({ stream: fc.integer({ min: 0, max: 3 }), text: payload }), { maxLength: 20 });
    fc.assert(
      fc.property(streams, fc.array(fc.nat(), { maxLength: 30 }), (frames, places) => {
        const expected = frames.map(({ stream, text }) => ({ stream, text: Buffer.from(text).toString('latin1') }));
        const bytes = Buffer.concat(frames.map(({ stream, text }) => frame(stream, text)));
        expect(demultiplex(cutAt(bytes, places))).toEqual(expected);
      }),
    );
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('joins a header that is split after %i bytes', (place) => {
    const bytes = Buffer.concat([frame(1, 'before'), frame(2, 'after')]);
    const second = frame(1, 'before').length;
    expect(demultiplex(cutAt(bytes, [second + place]))).toEqual([
      { stream: 1, text: 'before' },
      { stream: 2, text: 'after' },
    ]);
  });

  it('takes 64 KiB of one-byte frames in one chunk', () => {
    const bytes = Buffer.concat(Array.from({ length: 64 * 1024 }, () => frame(1, '\n')));
    expect(demultiplex([bytes])).toHaveLength(64 * 1024);
  });

  it('takes the stream byte by byte', () => {
    const bytes = Buffer.concat([frame(1, 'one'), frame(2, ''), frame(3, 'Error grabbing logs')]);
    expect(demultiplex([...bytes].map((byte) => Buffer.from([byte])))).toEqual([
      { stream: 1, text: 'one' },
      { stream: 2, text: '' },
      { stream: 3, text: 'Error grabbing logs' },
    ]);
  });

  it('refuses what is not made of frames', () => {
    expect(() => demultiplex([Buffer.from('HTTP/1.1 400 Bad Request\r\n')])).toThrow(/not made of the frames/);
    expect(() => demultiplex([Buffer.from([1, 0, 0, 7, 0, 0, 0, 1, 65])])).toThrow(/not made of the frames/);
    expect(() => demultiplex([Buffer.from([1, 0, 0, 0, 255, 0, 0, 0])])).toThrow(/not made of the frames/);
  });

  it('knows when a stream stops in the middle of a frame', () => {
    const demultiplexer = new Demultiplexer(() => undefined);
    demultiplexer.push(frame(1, 'whole').subarray(0, 10));
    expect(demultiplexer.atFrameEnd).toBe(false);
  });
});
