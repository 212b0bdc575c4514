import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LevelTiers } from './level-tiers.ts';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

it('counts every line of a range once, in at most as many bins as were asked for', () => {
  const start = 1_700_000_000;
  fc.assert(
    fc.property(
      fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 500 }),
      (offsets, bins) => {
        const tiers = new LevelTiers();
        for (const offset of offsets) tiers.add(start + offset, 'warn');
        const from = start + Math.min(...offsets);
        const to = start + Math.max(...offsets);
        const range = tiers.range(from, to, bins);
        expect(sum(range.warn)).toBe(offsets.length);
        expect(range.warn.length).toBeLessThanOrEqual(bins);
        expect(range.start / 1000).toBeLessThanOrEqual(from);
        expect(sum(range.error)).toBe(0);
      },
    ),
  );
});

it('is fine where the end is looked at, however long the log', () => {
  const tiers = new LevelTiers();
  const now = 1_700_000_000;
  for (let back = 400 * 86_400; back >= 0; back -= 600) tiers.add(now - back, 'info');
  expect(tiers.range(now - 900, now, 240).width).toBeLessThanOrEqual(8000);
  expect(sum(tiers.range(now - 400 * 86_400, now, 240).info)).toBe(57_601);
});

it('adds up with what another has counted', () => {
  const [past, live] = [new LevelTiers(), new LevelTiers()];
  past.add(1_700_000_000, 'error');
  past.add(1_700_000_500, 'none');
  live.add(1_700_000_500, 'none');
  live.add(1_700_009_000, 'debug');
  const both = new LevelTiers();
  both.addAll(past);
  both.addAll(live);
  const range = both.range(1_700_000_000, 1_700_009_000, 100);
  expect([sum(range.error), sum(range.none), sum(range.debug)]).toEqual([1, 2, 1]);
});
