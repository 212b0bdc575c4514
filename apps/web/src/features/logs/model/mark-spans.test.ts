import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMatcher } from './find-hits.ts';
import { markSpans } from './mark-spans.ts';

describe('marks of a search', () => {
  it('run across colours', () => {
    const spans = [{ text: 'a time' }, { text: 'out b', style: { bold: true as const } }];
    expect(markSpans(spans, toMatcher({ text: 'timeout', matchCase: false }))).toEqual([
      { text: 'a ' },
      { text: 'time', hit: true },
      { text: 'out', style: { bold: true }, hit: true },
      { text: ' b', style: { bold: true } },
    ]);
  });

  it('change nothing of the text, and mark just what is searched', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }),
        (parts, text) => {
          const marked = markSpans(
            parts.map((part) => ({ text: part })),
            toMatcher({ text, matchCase: true }),
          );
          expect(marked.map((span) => span.text).join('')).toBe(parts.join(''));
          const hits = marked.map((span) => (span.hit ? span.text : ' ')).join('');
          expect(hits.replaceAll(' ', '').length).toBe((parts.join('').split(text).length - 1) * text.length);
        },
      ),
    );
  });
});
