import { expect, test } from 'vitest';
import { resample } from './resample.ts';

test('each step is the mean of its readings, and unknown where there is none', () => {
  const times = [0, 10, 20, 30, 100];
  expect(resample(times, [1, 3, null, 5, 9], { from: 0, to: 100, count: 5 })).toEqual([2, 5, null, null, 9]);
  expect(resample([], [], { from: 0, to: 10, count: 2 })).toEqual([null, null]);
});
