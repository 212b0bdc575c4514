import { expect, test } from 'vitest';
import { forecast } from './forecast.ts';

const seconds = (count: number) => Array.from({ length: count }, (_, n) => n * 1000);
const rising = (count: number, from: number, step: number) => Array.from({ length: count }, (_, n) => from + n * step);

test('a steady rise reaches its limit when the line does', () => {
  expect(forecast(seconds(61), rising(61, 100, 2), 340)).toBeCloseTo(60, 5);
  const wobbling = rising(61, 100, 2).map((value, n) => value + (n % 2) * 3);
  expect(forecast(seconds(61), wobbling, 340)).toBeGreaterThan(50);
});

test('what stands still, falls, jumps about or is far away is no news', () => {
  expect(forecast(seconds(61), rising(61, 100, 0), 340)).toBeNull();
  expect(forecast(seconds(61), rising(61, 300, -1), 340)).toBeNull();
  expect(
    forecast(
      seconds(61),
      rising(61, 100, 0).map((value, n) => value + ((n * 7919) % 13)),
      340,
    ),
  ).toBeNull();
  expect(forecast(seconds(61), rising(61, 100, 0.01), 1e6)).toBeNull();
});

test('nothing is said without a limit, before it was watched for a while, or across a restart', () => {
  expect(forecast(seconds(61), rising(61, 100, 2), null)).toBeNull();
  expect(forecast(seconds(10), rising(10, 100, 2), 340)).toBeNull();
  const restarted = [...rising(50, 100, 2), null, ...rising(10, 10, 5)];
  expect(forecast(seconds(61), restarted, 340)).toBeNull();
  expect(forecast([], [], 10)).toBeNull();
});

test('at the limit already is in no time, not in less', () => {
  expect(forecast(seconds(61), rising(61, 300, 1), 350)).toBe(0);
});
