import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtUnseen } from './unseen.ts';

test('a mark that turns the reading direction is named where it stands', () => {
  expect(cutAtUnseen('evil\u202etxt.exe')).toEqual(['evil', 'U+202E', 'txt.exe']);
  expect(cutAtUnseen('\u001b[31mred')).toEqual(['', 'U+001B', '[31mred']);
});

test('a text that can be read, line ends and tabs in it, stays whole', () => {
  expect(cutAtUnseen('容器 ✓\n\tПривет')).toEqual(['容器 ✓\n\tПривет']);
});

test('no piece holds a character that cannot be seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const piece of cutAtUnseen(text)) expect(piece).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});
