import { expect, test } from 'vitest';
import { lately, rankConsumers } from './rank-consumers.ts';

const sample = (cpu: number | null) => ({
  id: 'a',
  at: '2026-05-01T10:00:00Z',
  cpu,
  memory: 1,
  memoryLimit: null,
  network: null,
  disk: null,
});

test('what was used of late is the mean of the last readings, unknown ones left out', () => {
  expect(lately([900, 10, null, 20, 30].map(sample), 'cpu')).toBe(20);
  expect(lately([sample(null)], 'cpu')).toBeNull();
  expect(lately(undefined, 'memory')).toBeNull();
});

test('the greatest come first, and of equals the order does not change', () => {
  const used = new Map([
    ['b', 1],
    ['a', 1],
    ['c', 5],
    ['d', 0],
  ]);
  expect(rankConsumers(used, 3)).toEqual(['c', 'a', 'b']);
});
