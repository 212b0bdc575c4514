import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPaste, needsALook, pasteKeys, readPaste } from './paste.ts';

describe('a paste', () => {
  it('never holds what could end the brackets around it, and loses nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\x1b', '[201~', 'ls', '\n', '\r\n', '\t', 'é', '\u202e', '\x07')),
        (parts) => {
          const paste = readPaste(parts.join(''));
          const keys = pasteKeys(paste, true);
          expect(keys.indexOf('\x1b', 1)).toBe(keys.length - '\x1b[201~'.length);
          const gone = parts.filter((part) => ['\x1b', '\u202e', '\x07'].includes(part)).length;
          expect([...paste.removed.values()].reduce((sum, times) => sum + times, 0)).toBe(gone);
          expect(paste.text).toBe(
            parts
              .join('')
              .replace(/\r\n/g, '\n')
              .replaceAll('\x1b', '')
              .replaceAll('\u202e', '')
              .replaceAll('\x07', ''),
          );
        },
      ),
    );
  });

  it.each([
    ['ls -l', 1],
    ['ls -l\n', 1],
    ['a\r\nb\rc', 3],
    ['', 1],
  ])('%j has %i lines', (text, lines) => {
    expect(readPaste(text).lines).toBe(lines);
  });

  it.each([
    ['one line', false, false],
    ['a line that runs at once\n', false, true],
    ['two\nlines', false, true],
    ['two\nlines', true, false],
    ['an \x1b in it', true, true],
    ['\u202eturned', false, true],
    ['a\ttab', false, false],
    ['x'.repeat(longestPaste), true, false],
    ['x'.repeat(longestPaste + 1), true, true],
  ])('%.30j, where the program knows pastes: %s, is asked about: %s', (text, bracketed, asks) => {
    expect(needsALook(readPaste(text), bracketed)).toBe(asks);
  });

  it('names what it took out', () => {
    expect([...readPaste('a\x1bb\x1bc\u202e').removed]).toEqual([
      ['U+001B', 2],
      ['U+202E', 1],
    ]);
  });
});
