import type { LogHit } from '@berth/contract';
import { describe, expect, it, vi } from 'vitest';
import { HitRows } from './hit-rows.ts';

const hitOf = (number: number): LogHit => ({ s: 'o', t: `t${number}`, m: `hit ${number}`, r: [] });
const textAt = (rows: HitRows, number: number) => {
  const row = rows.at(number);
  return row?.kind === 'line' ? row.line.m : row?.kind;
};

function hitRows(total: () => number) {
  const asked: [number, number][] = [];
  const onChange = vi.fn();
  const fetch = async (from: number, count: number) => {
    asked.push([from, count]);
    return Array.from({ length: Math.min(count, total() - from) }, (_, i) => hitOf(from + i));
  };
  return { rows: new HitRows(fetch, onChange), asked, onChange };
}

describe('the hits of a filter as rows', () => {
  it('are fetched where they are looked at, once', async () => {
    const { rows, asked, onChange } = hitRows(() => 1000);
    rows.grow(1000);
    expect(textAt(rows, 950)).toBe('blank');
    rows.want(940, 960);
    rows.want(941, 961);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(textAt(rows, 950)).toBe('hit 950');
    expect(textAt(rows, 1)).toBe('blank');
    expect(asked).toEqual([[800, 200]]);
  });

  it('go on when more are found', async () => {
    let total = 30;
    const { rows, asked, onChange } = hitRows(() => total);
    rows.grow(30);
    rows.want(0, 30);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    total = 45;
    rows.grow(45);
    rows.want(0, 45);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    expect(textAt(rows, 44)).toBe('hit 44');
    expect(asked).toEqual([
      [0, 30],
      [0, 45],
    ]);
  });

  it('are scrolled through up to a million, the newest', () => {
    const { rows } = hitRows(() => 0);
    rows.grow(3_000_000);
    expect([rows.first, rows.end]).toEqual([2_000_000, 3_000_000]);
    expect(rows.at(1_999_999)).toBeUndefined();
  });
});
