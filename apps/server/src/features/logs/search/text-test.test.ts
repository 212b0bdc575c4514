import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalCandidates } from './candidates.ts';
import { PatternRefused, readPattern } from './read-pattern.ts';
import { textTest } from './text-test.ts';

const regex = (text: string, how: 'smart' | 'exact' | 'ignore' = 'smart') =>
  textTest({ text, mode: 'regex', case: how });

describe('what a line is asked', () => {
  it.each([
    ['error', 'An ERROR', true],
    ['Error', 'An ERROR', false],
    ['\\W\\Serror', ' xERROR', true],
    ['[a-f]{3}', 'DEF', true],
    ['[^a-f]+', 'ABC', false],
    ['[x-]y', '-Y', true],
    ['\\x61', 'A', true],
    ['é', 'É', true],
    ['(?<name>a)', 'A', true],
    ['^$', '', true],
  ])('the pattern %s of %s in smart case', (pattern, line, holds) => {
    expect(regex(pattern)?.holds(line)).toBe(holds);
  });

  it('says where everything was found, and nothing of empty finds', () => {
    const test = regex('b*');
    expect(test?.holds('abba b')).toBe(true);
    expect(test?.rangesIn('abba b')).toEqual([
      [1, 3],
      [5, 6],
    ]);
  });

  it.each(['(?=a)', '(?<!a)', '(a)\\1', '(?<x>a)\\k<x>', '\\pL', '(?i:a)', '[', 'a{2,1}', '(a{90}){90}'])(
    '%s is refused',
    (pattern) => {
      expect(() => regex(pattern)).toThrow(PatternRefused);
    },
  );

  it.each([
    ['a{40}b+', 'a{16,16}a{16,16}a{8,8}b+'],
    ['(x+x+){1,20}?y', '(?:x+x+){1,8}?(?:x+x+){0,8}?(?:x+x+){0,4}?y'],
    ['((?:a{9})*){0,2}', '(?:(?:a{9,9})*){0,1}(?:(?:a{9,9})*){0,1}'],
    ['a{20,}|b{0}', 'a{16,16}a{4,4}a*|(?:)'],
  ])('%s is written out so far that V8’s linear engine takes it', (pattern, written) => {
    expect(readPattern(pattern).tree.raw).toBe(written);
  });

  it('means the same written out', () => {
    const times = ['', '*', '+?', '?', '{2}', '{17}', '{0,20}', '{1,}', '{18,}?', '{0}'];
    const lines = ['', 'a', 'ab', 'bb', 'a'.repeat(17), 'a'.repeat(34), 'aaab'.repeat(5), 'b'.repeat(36)];
    for (const piece of ['a', '[ab]', '(a|bb)', '(?:a{3}b?)'])
      for (const inner of times)
        for (const outer of ['', '{2}', '{0,1}']) {
          const source = `^(?:${piece}${inner})${outer}$`;
          for (const line of lines)
            expect([source, line, regex(source, 'exact')?.holds(line)]).toEqual([
              source,
              line,
              new RegExp(source).test(line),
            ]);
        }
  });

  it('matches letters in either case as the flag does, without the flag', () => {
    const piece = fc.constantFrom('a', 'Z', '[a-c]', '[^x]', '[A-Cz]', 'é', '.', '\\d', '|', '1', '[k-n5]', 'ß');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom(...'aAbBkKzZéÉ15x ') }),
        (parts, line) => {
          const source = parts.join('');
          if (source === '') return;
          expect(regex(source, 'ignore')?.holds(line)).toBe(new RegExp(source, 'i').test(line));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('candidates', () => {
  it('never leave out a line that holds the text', () => {
    const unit = fc.constantFrom(...'aAbB \n');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.string({ unit: fc.constantFrom(...'abA'), minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (chunk, text, ignoreCase) => {
          const buffer = Buffer.from(chunk);
          const candidates = literalCandidates(text, ignoreCase);
          let at = 0;
          for (const line of chunk.split('\n')) {
            const holds = ignoreCase ? line.toLowerCase().includes(text.toLowerCase()) : line.includes(text);
            if (holds) expect(candidates.mayBeIn(buffer, at, at + line.length)).toBe(true);
            else candidates.mayBeIn(buffer, at, at + line.length);
            at += line.length + 1;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
