import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from './row-heights.ts';

describe('the heights of rows', () => {
  it('add up to where each row begins, whatever comes, goes and is measured', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            back: fc.integer({ min: 0, max: 1500 }),
            forth: fc.integer({ min: 0, max: 1500 }),
            dropped: fc.integer({ min: 0, max: 1500 }),
            measured: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 90 })), { maxLength: 5 }),
          }),
          { maxLength: 8 },
        ),
        fc.nat(),
        (steps, place) => {
          const rows = new RowHeights();
          const model = new Map<number, number>();
          const estimate = (row: number) => 10 + (((row % 7) + 7) % 7);
          let [first, end] = [0, 0];
          for (const { back, forth, dropped, measured } of steps) {
            const next = first - back;
            const last = end + forth;
            for (let row = next; row < first; row++) model.set(row, estimate(row));
            for (let row = end; row < last; row++) model.set(row, estimate(row));
            first = Math.min(next + dropped, last);
            end = last;
            for (const row of model.keys()) if (row < first) model.delete(row);
            rows.cover(first, end, estimate);
            for (const [number, height] of measured) {
              if (end === first) continue;
              const row = first + (number % (end - first));
              rows.set(row, height);
              model.set(row, height);
            }
          }
          const sum = (to: number) => {
            let total = 0;
            for (let row = first; row < to; row++) total += model.get(row) ?? 0;
            return total;
          };
          expect(rows.total).toBe(sum(end));
          if (end === first) return;
          const row = first + (place % (end - first));
          expect(rows.offsetOf(row)).toBe(sum(row));
          expect(rows.rowAt(rows.offsetOf(row))).toBe(row);
          expect(rows.rowAt(rows.offsetOf(row) + rows.get(row) - 1)).toBe(row);
          expect(rows.rowAt(rows.total + 100)).toBe(end - 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
