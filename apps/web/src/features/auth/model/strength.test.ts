import { expect, test } from 'vitest';
import { strength } from './strength.ts';

test.each([
  ['short', 0],
  ['aaaaaaaaaaaa', 1],
  ['correct-horse', 2],
  ['correct-horse-battery', 3],
  ['correct-horse-battery-staple', 4],
])('%s is worth %i', (password, worth) => {
  expect(strength(password)).toBe(worth);
});

test('letters outside of ASCII count as one each', () => {
  expect(strength('🚢'.repeat(11))).toBe(0);
});
