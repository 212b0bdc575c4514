import { expect, test } from 'vitest';
import { current, sumKnown } from './stats-series.ts';

const sample = (id: string, second: number) => ({
  id,
  at: new Date(Date.UTC(2026, 4, 1, 10, 0, second)).toISOString(),
  cpu: second,
  memory: 1,
  memoryLimit: null,
  network: null,
  disk: null,
});

test('an old reading is not a current one', () => {
  const samples = [sample('a', 0)];
  expect(current(samples, Date.UTC(2026, 4, 1, 10, 0, 5))?.cpu).toBe(0);
  expect(current(samples, Date.UTC(2026, 4, 1, 10, 1, 0))).toBeNull();
});

test('a sum with an unknown part is unknown', () => {
  expect(sumKnown([1, 2])).toBe(3);
  expect(sumKnown([1, null])).toBeNull();
  expect(sumKnown([])).toBeNull();
});
