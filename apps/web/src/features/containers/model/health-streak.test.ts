import { expect, test } from 'vitest';
import { barHeights, healthStreak } from './health-streak.ts';

const check = (exitCode: number, durationMs: number | null = 50) => ({
  startedAt: '2026-05-01T10:00:00.000Z',
  exitCode,
  durationMs,
  output: '',
});

test('the newest checks with one result are the streak', () => {
  expect(healthStreak([check(1), check(0), check(0)], null)).toEqual({ good: true, count: 2 });
  expect(healthStreak([check(0), check(1)], null)).toEqual({ good: false, count: 1 });
  expect(healthStreak([check(1), check(1)], null)).toEqual({ good: false, count: 2 });
  expect(healthStreak([], null)).toEqual({ good: false, count: 0 });
});

test('the engine counts more fails than it keeps', () => {
  expect(healthStreak([check(1)], 53)).toEqual({ good: false, count: 53 });
  expect(healthStreak([check(1), check(0)], 53)).toEqual({ good: true, count: 1 });
});

test('bars are as high as their checks were slow, failed ones as high as it gets', () => {
  expect(barHeights([check(0, 100), check(0, 50), check(0, null), check(1, 10)])).toEqual([70, 35, 12, 100]);
});
