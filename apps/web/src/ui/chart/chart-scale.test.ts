import { expect, test } from 'vitest';
import { chartScale } from './chart-scale.ts';

const plain = { limit: null, floor: 0, mirrored: false };

test('a scale ends at a round number whose half is round', () => {
  expect(chartScale({ ...plain, peak: 178 })).toEqual({ min: 0, max: 200, ticks: [0, 100, 200], limit: null });
  expect(chartScale({ ...plain, peak: 33e6 }).ticks).toEqual([0, 20e6, 40e6]);
  expect(chartScale({ ...plain, peak: 0.3, floor: 10 }).max).toBe(10);
  expect(chartScale({ ...plain, peak: 0 }).max).toBe(1);
});

test('a limit that is near is the upper tick, with room above it', () => {
  const scale = chartScale({ ...plain, peak: 200, limit: 512 });
  expect(scale.ticks).toEqual([0, 256, 512]);
  expect(scale.max).toBeGreaterThan(512);
  expect(chartScale({ ...plain, peak: 512.4, limit: 512 })).toEqual(scale);
});

test('a limit that is far away does not flatten the line; one that is passed stays within', () => {
  expect(chartScale({ ...plain, peak: 20, limit: 1000 })).toMatchObject({ max: 40, limit: 'above' });
  expect(chartScale({ ...plain, peak: 130, limit: 100 })).toMatchObject({ max: 200, limit: 'within' });
});

test('two ways, up and down, have the same scale', () => {
  expect(chartScale({ ...plain, peak: 3.2e6, mirrored: true }).ticks).toEqual([-4e6, 0, 4e6]);
});
