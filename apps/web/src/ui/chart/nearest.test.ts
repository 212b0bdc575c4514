import { expect, test } from 'vitest';
import { readingNear } from './nearest.ts';

const times = [10, 20, 30, 50];

test('the reading nearest to the pointer is found', () => {
  expect([0, 14, 16, 39, 41, 99].map((at) => readingNear(times, at, 100))).toEqual([0, 0, 1, 2, 3, 3]);
  expect(readingNear([], 5, 100)).toBe(-1);
});

test('where nothing was read there is nothing under the pointer', () => {
  expect([0, 12, 40, 99].map((at) => readingNear(times, at, 5))).toEqual([-1, 0, -1, -1]);
});
