import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparkPath } from './sparkline-path.ts';

test('nothing is drawn from fewer than two readings', () => {
  expect(sparkPath([], 60, null)).toBeNull();
  expect(sparkPath([null, 4], 60, null)).toBeNull();
});

test('a short series stands at the right, a gap stays a gap', () => {
  const path = sparkPath([5, 10, null, 10, 5], 49, null);
  expect(path?.line.match(/M/g)).toHaveLength(2);
});

test('no point leaves the picture, whatever the readings', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: 0, max: 1e12, noNaN: true })), { minLength: 2, maxLength: 60 }),
      fc.option(fc.double({ min: 1, max: 1e9, noNaN: true })),
      (values, limit) => {
        const path = sparkPath(values, 60, limit);
        for (const [, x, y] of path?.line.matchAll(/[ML](-?[\d.e+-]+) (-?[\d.e+-]+)/g) ?? []) {
          expect(Number(x)).toBeGreaterThanOrEqual(-0.1);
          expect(Number(x)).toBeLessThanOrEqual(48.1);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(20);
        }
      },
    ),
  );
});
