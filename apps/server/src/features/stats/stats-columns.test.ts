import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStatsColumns, type Reading } from './stats-columns.ts';

const TEN_MINUTES = 600_000;
const reading = (memory: number | null): Reading => ({
  cpu: null,
  throttled: null,
  memory,
  networkIn: null,
  networkOut: null,
  diskRead: null,
  diskWrite: null,
  pids: null,
});

test('ten minutes are kept, whatever the pace and however long it goes on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 900, max: 8_000 }), fc.integer({ min: 1, max: 3_000 }), (pace, count) => {
      const columns = createStatsColumns(TEN_MINUTES);
      for (let n = 0; n < count; n++) columns.add(1e12 + n * pace, reading(n));
      const expected = Math.min(count, Math.floor(TEN_MINUTES / pace) + 1);
      const times = columns.times(0);
      expect(times).toHaveLength(expected);
      expect(times.at(-1)).toBe(1e12 + (count - 1) * pace);
      expect(columns.values('memory', 0)).toEqual(Array.from({ length: expected }, (_, n) => count - expected + n));
    }),
    { numRuns: 30 },
  );
});

test('what is unknown stays unknown, and values keep seven figures', () => {
  const columns = createStatsColumns(TEN_MINUTES);
  columns.add(1000, reading(null));
  columns.add(2000, reading(536_870_912.5));
  expect(columns.values('memory', 0)).toEqual([null, 536_870_900]);
  expect(columns.values('cpu', 0)).toEqual([null, null]);
  expect(columns.values('memory', 1500)).toEqual([536_870_900]);
});

test('a reading that is not newer than the last is not taken', () => {
  const columns = createStatsColumns(TEN_MINUTES);
  expect(columns.add(2000, reading(1))).toBe(true);
  expect([columns.add(2000, reading(2)), columns.add(1000, reading(3))]).toEqual([false, false]);
  expect(columns.length).toBe(1);
});
