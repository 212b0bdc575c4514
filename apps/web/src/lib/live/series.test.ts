import type { StatsSample } from '@berth/contract';
import { expect, test } from 'vitest';
import { backoff } from './backoff.ts';
import { foldSamples, joinSeries, keepOnly, seriesLength } from './series.ts';

const at = (second: number) => new Date(1_767_225_600_000 + second * 1000).toISOString();
const sample = (id: string, second: number): StatsSample => ({
  id,
  at: at(second),
  cpu: second,
  memory: 1,
  memoryLimit: null,
  network: null,
  disk: null,
});
const times = (list: readonly StatsSample[] | undefined) => list?.map((each) => each.cpu);

test('readings are added in order, and what is known already is dropped', () => {
  const series = foldSamples(foldSamples(new Map(), [sample('a', 1), sample('a', 2)]), [
    sample('a', 2),
    sample('a', 3),
  ]);
  expect(times(series.get('a'))).toEqual([1, 2, 3]);
});

test('five minutes are kept', () => {
  const many = Array.from({ length: seriesLength + 20 }, (_, n) => sample('a', n));
  expect(foldSamples(new Map(), many).get('a')).toHaveLength(seriesLength);
});

test('a fresh subscription goes on where the last one was', () => {
  const known = foldSamples(new Map(), [sample('a', 1), sample('a', 2), sample('b', 1)]);
  const joined = joinSeries(known, foldSamples(new Map(), [sample('a', 2), sample('a', 3)]));
  expect(times(joined.get('a'))).toEqual([1, 2, 3]);
  expect([...keepOnly(joined, new Set(['a'])).keys()]).toEqual(['a']);
});

test('tries to connect come slower and slower, up to ten seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((n) => backoff(n, () => 0))).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  expect(backoff(0, () => 0.999)).toBeGreaterThanOrEqual(250);
});
