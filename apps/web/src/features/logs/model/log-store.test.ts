import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRow } from './log-rows.ts';
import { LogStore } from './log-store.ts';

const rowsOf = (from: number, to: number): LogRow[] =>
  Array.from({ length: to - from }, (_, i) => ({ kind: 'line', line: { n: from + i, s: 'o', t: '', m: '' } }));
const numberOf = (row: LogRow | undefined) => (row?.kind === 'line' ? row.line.n : undefined);

describe('the rows that a page holds', () => {
  it('keep their numbers, whatever comes at either end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2500, max: 2500 }), { maxLength: 20 }), (steps) => {
        const store = new LogStore({ rows: 6000, bytes: Number.POSITIVE_INFINITY });
        let first = 0;
        let end = 0;
        for (const step of steps) {
          if (step >= 0) {
            store.append(rowsOf(end, end + step));
            end += step;
            first = store.first;
          } else if (!store.isFull(-step)) {
            store.prepend(rowsOf(first + step, first));
            first += step;
          }
          expect([store.first, store.end]).toEqual([first, end]);
        }
        for (const at of [first, end - 1, Math.floor((first + end) / 2)]) {
          expect(numberOf(store.at(at))).toBe(at >= first && at < end ? at : undefined);
        }
        expect(store.slice(first - 10, first + 10).map(numberOf)).toEqual(
          Array.from({ length: Math.min(10, end - first) }, (_, i) => first + i),
        );
      }),
    );
  });

  it('are at most so many: the oldest give way', () => {
    const store = new LogStore({ rows: 5000, bytes: Number.POSITIVE_INFINITY });
    for (let i = 0; i < 20; i++) store.append(rowsOf(i * 700, (i + 1) * 700));
    expect(store.size).toBeLessThanOrEqual(5000);
    expect(store.size).toBeGreaterThan(3900);
    expect(numberOf(store.at(store.end - 1))).toBe(13_999);
  });

  it('are at most so many bytes, however few rows that are', () => {
    const store = new LogStore({ rows: 1e6, bytes: 1_000_000 });
    for (let n = 0; n < 5000; n++) store.append([{ kind: 'line', line: { n, s: 'o', t: '', m: 'x'.repeat(1000) } }]);
    expect(store.size).toBeLessThan(2000);
  });
});
