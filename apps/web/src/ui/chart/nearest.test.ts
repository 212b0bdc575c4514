import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('the reading nearest to the pointer is found', () => {
  const times = [10, 20, 30, 50];
  expect([0, 14, 16, 39, 41, 99].map((at) => nearest(times, at))).toEqual([0, 0, 1, 2, 3, 3]);
  expect(nearest([], 5)).toBe(-1);
});
