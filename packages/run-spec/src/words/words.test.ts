import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteAssignment, quoteWord } from './quote-word.ts';
import { splitWords } from './split-words.ts';

describe('words of a shell', () => {
  test('any words come back from their quoted line', () => {
    const word = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r\n', '\n'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const line = words.map(quoteWord).join(' ');
        expect(splitWords(line)).toEqual({ words, unexpanded: [], restIgnored: false, unclosed: false });
      }),
    );
  });

  test('an assignment is one word with its key outside the quotes', () => {
    expect(quoteAssignment('GREETING', "it's a day")).toBe(String.raw`GREETING='it'\''s a day'`);
    expect(quoteAssignment('EMPTY', '')).toBe('EMPTY=');
    expect(quoteAssignment('odd key', 'v')).toBe("'odd key=v'");
  });

  test.each([
    ['a  b\tc', ['a', 'b', 'c']],
    ['a \\\n  b', ['a', 'b']],
    ['a \\\r\n  b', ['a', 'b']],
    [String.raw`"a \"b\" \$c \n" 'd e'f`, [String.raw`a "b" $c \n`, 'd ef']],
    ["''", ['']],
    ['a # the rest is a remark', ['a']],
    ['# a remark first\nrun', ['run']],
    ['a#b', ['a#b']],
  ])('%j splits as in a shell', (text, words) => {
    expect(splitWords(text).words).toEqual(words);
  });

  test.each(['a; b', 'a && b', 'a | b', 'a > f', 'a\nb'])('%j ends after the first command and says so', (text) => {
    expect(splitWords(text)).toMatchObject({ words: ['a'], restIgnored: true });
  });

  test('what only a shell can expand is kept and named', () => {
    const line = 'a "$HOME/x" $(pwd):/y ~/z \'$kept\' "cost 5$"';
    expect(splitWords(line).unexpanded).toEqual(['$HOME/x', '$(pwd):/y', '~/z']);
  });

  test('an open quote is told', () => {
    expect(splitWords("a 'b")).toMatchObject({ words: ['a'], unclosed: true });
    expect(splitWords('a "b')).toMatchObject({ words: ['a'], unclosed: true });
  });
});
