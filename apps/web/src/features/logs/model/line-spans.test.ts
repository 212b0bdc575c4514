import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, toSpans } from './line-spans.ts';

const esc = '\x1b';

describe('the pieces of a log line', () => {
  it('keep colours, as tokens of the theme', () => {
    expect(toSpans(`a ${esc}[1;31mred${esc}[0m b`)).toEqual([
      { text: 'a ' },
      { text: 'red', style: { bold: true, color: 'var(--b-ansi-1)' } },
      { text: ' b' },
    ]);
    expect(toSpans(`${esc}[38;5;208;48;2;1;2;300mx`)).toEqual([
      { text: 'x', style: { color: 'rgb(255 135 0)', background: 'rgb(1 2 255)' } },
    ]);
    expect(toSpans(`${esc}[93;4mx${esc}[24;39my`)).toEqual([
      { text: 'x', style: { color: 'var(--b-ansi-11)', underline: true } },
      { text: 'y' },
    ]);
  });

  it.each([
    ['a title', `${esc}]0;stolen\x07after`, 'after'],
    ['a link', `${esc}]8;;javascript:alert(1)${esc}\\click${esc}]8;;${esc}\\`, 'click'],
    ['the clipboard', `${esc}]52;c;c3RvbGVu\x07after`, 'after'],
    ['movement of the cursor', `${esc}[2J${esc}[H${esc}[5Aafter`, 'after'],
    ['a string without an end', `before${esc}]0;never`, 'before'],
    ['a sequence without an end', `before${esc}[31`, 'before'],
    ['8-bit sequences', 'a\x9b31mb\x9d0;t\x9cc', 'abc'],
    ['a device string', `a${esc}P1;2|secret${esc}\\b`, 'ab'],
  ])('leave out %s', (_what, line, shown) => {
    expect(plainText(line)).toBe(shown);
  });

  it('are what a terminal shows after carriage returns', () => {
    expect(plainText('10%\r50%\r100%\r')).toBe('100%');
  });

  it('write out what would not be seen, or would turn the reading direction', () => {
    expect(toSpans('nul\0')).toEqual([{ text: 'nul' }, { text: '␀', mark: true }]);
    expect(plainText('\u202etxt.exe\u202c')).toBe('U+202Etxt.exeU+202C');
    expect(plainText('a\tb')).toBe('a\tb');
  });

  it('never hold a control character or a bidi mark, whatever the line', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(`${esc}[`, `${esc}]`, '\x9b', '\x07', `${esc}\\`, '\u202e', '\r', 'm', ';', '31', `${esc}`),
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 20 }), (parts) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
        expect(plainText(parts.join(''))).not.toMatch(/[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('of hostile lines take linear time, or this would not end', () => {
    for (const part of [`${esc}[`, `${esc}]`, '\r', `${esc}[31;`, `${esc}P`, '\u202e']) {
      expect(() => toSpans(part.repeat(50_000))).not.toThrow();
    }
  });
});
