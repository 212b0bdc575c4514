import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeMarking, textMarking } from './find-hits.ts';
import { markSpans } from './mark-spans.ts';

describe('marks of a search', () => {
  it('run across colours', () => {
    const spans = [{ text: 'a time' }, { text: 'out b', style: { bold: true as const } }];
    expect(markSpans(spans, textMarking({ text: 'timeout', mode: 'text', case: 'smart' }))).toEqual([
      { text: 'a ' },
      { text: 'time', hit: true },
      { text: 'out', style: { bold: true }, hit: true },
      { text: ' b', style: { bold: true } },
    ]);
  });

  it('are where the server found a pattern, which is never run here', () => {
    const marking = rangeMarking('a1 b2', [[3, 5]]);
    expect(markSpans([{ text: 'a1 b2' }], marking)).toEqual([{ text: 'a1 ' }, { text: 'b2', hit: true }]);
    expect(markSpans([{ text: 'code ab2' }], marking && { matcher: marking.matcher })).toEqual([
      { text: 'code a' },
      { text: 'b2', hit: true },
    ]);
    expect(textMarking({ text: '(x+x+)+y', mode: 'regex', case: 'smart' })).toBeNull();
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
            textMarking({ text, mode: 'text', case: 'exact' }),
          );
          expect(marked.map((span) => span.text).join('')).toBe(parts.join(''));
          const hits = marked.map((span) => (span.hit ? span.text : ' ')).join('');
          expect(hits.replaceAll(' ', '').length).toBe((parts.join('').split(text).length - 1) * text.length);
        },
      ),
    );
  });
});
