import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalCandidates } from './candidates.ts';
import { PatternRefused } from './read-pattern.ts';
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

  it.each(['(?=a)', '(?<!a)', '(a)\\1', '(?<x>a)\\k<x>', '\\pL', '(?i:a)', '[', 'a{2,1}'])(
    '%s is refused',
    (pattern) => {
      expect(() => regex(pattern)).toThrow(PatternRefused);
    },
  );

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
