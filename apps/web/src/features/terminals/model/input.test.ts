import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AckMeter, ackBytes } from './ack-meter.ts';
import { inputChunks, withControl } from './input.ts';
import { safeLink } from './safe-link.ts';

describe('what is typed', () => {
  it('arrives as its very bytes, in pieces of at most 16 KiB', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.integer({ min: 1, max: 400 }), (text, times) => {
        const pasted = text.repeat(times);
        const chunks = inputChunks(pasted);
        const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
        const read = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
        expect(read).toBe(pasted.toWellFormed());
        expect(chunks.every((chunk) => chunk.length <= 16 * 1024)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['c', '\x03'],
    ['C', '\x03'],
    ['[', '\x1b'],
    ['@', '\0'],
    ['\\', '\x1c'],
    ['1', '1'],
    ['\x1b[A', '\x1b[A'],
  ])('%j with Control is %j', (key, sent) => {
    expect(withControl(key)).toBe(sent);
  });
});

describe('what is drawn', () => {
  it('is acknowledged in full, but not scrap by scrap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40_000 })), (scraps) => {
        const told: number[] = [];
        const meter = new AckMeter((bytes) => told.push(bytes));
        for (const bytes of scraps) meter.add(bytes);
        const all = scraps.reduce((sum, bytes) => sum + bytes, 0);
        const acknowledged = told.reduce((sum, bytes) => sum + bytes, 0);
        expect(all - acknowledged).toBeLessThan(ackBytes);
        expect(told.every((bytes) => bytes >= ackBytes)).toBe(true);
      }),
    );
  });
});

describe('a link in a terminal', () => {
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'vscode://x', 'nonsense', ''])(
    'of another kind than http is none: %j',
    (uri) => {
      expect(safeLink(uri)).toBeNull();
    },
  );

  it('of http or https is shown as it will be opened', () => {
    expect(safeLink('HTTPS://ex\u0430mple.com/a b')).toBe('https://xn--exmple-4nf.com/a%20b');
  });
});
