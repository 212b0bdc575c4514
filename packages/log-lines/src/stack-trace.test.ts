import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrace, traceKey } from './stack-trace.ts';
import { TraceGrouper } from './trace-grouper.ts';
import { traces } from './traces.fixture.ts';

/** Entries of one stream: lines that belong together. */
function entriesOf(lines: readonly string[]): string[][] {
  const grouper = new TraceGrouper();
  const entries: string[][] = [];
  for (const line of lines) {
    const joins = grouper.joins(line);
    const last = entries.at(-1);
    if (joins && last !== undefined) last.push(line);
    else entries.push([line]);
  }
  return entries;
}

describe('a stack trace', () => {
  for (const [language, { text, title, parts }] of Object.entries(traces)) {
    it(`of ${language} is one entry, its library frames together`, () => {
      const lines = text.split('\n');
      const entries = entriesOf(['before it', ...lines, 'after it', 'and more']);
      expect(entries).toEqual([['before it'], lines, ['after it'], ['and more']]);
      const trace = readTrace(lines);
      expect(trace.title).toBe(title);
      expect(
        trace.parts.map((part) => {
          if (part.kind === 'words') return part.text;
          if (part.kind === 'library') return `${part.frames.length} in ${part.where}`;
          return `${part.frame.call} @ ${part.frame.place}`;
        }),
      ).toEqual(parts);
    });
  }

  it.each([
    '  at home we say so',
    '    indented words',
    '\tfrom here to there',
    'panicking: no',
    'Caused by: nothing before it',
    '... 12 more',
  ])('is not begun by: %s', (line) => {
    expect(entriesOf(['one', line])).toHaveLength(2);
  });

  it('is the same error, whatever numbers are in its title', () => {
    const of = (order: number) => [`Error: no order ${order}`, '    at find (src/orders.ts:4:2)'];
    expect(traceKey(of(1))).toBe(traceKey(of(77)));
    expect(traceKey(of(1))).not.toBe(traceKey(['Error: no order 1', '    at find (src/users.ts:4:2)']));
  });

  it('ends after so many lines, and loses none of them', () => {
    const lines = ['Error: deep', ...Array.from({ length: 5000 }, (_, i) => `    at f${i} (a.js:${i}:1)`)];
    const entries = entriesOf(lines);
    expect(entries.flat()).toEqual(lines);
    expect(Math.max(...entries.map((entry) => entry.length))).toBeLessThanOrEqual(1001);
  });

  it('is read without a throw, whatever the lines', () => {
    const piece = fc.constantFrom(
      '    at ',
      '(',
      ')',
      'x.js:1:2',
      '\tfrom ',
      'File "',
      '", line 3',
      '#0 ',
      '  1: ',
      'panic: ',
      '',
      ' {',
      '}',
    );
    const line = fc.array(fc.oneof(piece, fc.string()), { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const entries = entriesOf(lines);
        expect(entries.flat()).toEqual(lines);
        for (const entry of entries) expect(readTrace(entry).parts.length).toBeLessThanOrEqual(entry.length);
      }),
    );
  });
});
