import type { PlacedLine } from '@berth/contract';
import { describe, expect, it } from 'vitest';
import { EntryGrouper } from './entry-grouper.ts';
import { ErrorCounts } from './error-counts.ts';
import type { LineRow } from './log-rows.ts';

const rowsOf = (lines: string[], s: PlacedLine['s'] = 'e'): LineRow[] =>
  lines.map((m, i) => ({ kind: 'line', line: { s, t: `t${i}`, m } }));
const error = ['Error: no order', '    at find (a.ts:1:2)', '    at run (b.ts:3:4)'];
const shown = (rows: LineRow[]) =>
  rows.filter((row) => row.head === undefined).map((row) => [row.line.m, row.entry?.length ?? 0]);

describe('entries of a log', () => {
  it('hold a trace together though another stream writes between', () => {
    const trace = rowsOf(error);
    const [out] = rowsOf(['served'], 'o');
    const [first, second, third] = trace;
    const rows = [first, second, out, third].flatMap((row) => row ?? []);
    new EntryGrouper(new ErrorCounts()).take(rows);
    expect(shown(rows)).toEqual([
      ['Error: no order', 2],
      ['served', 0],
    ]);
  });

  it('count the same error, wherever it came', () => {
    const rows = rowsOf([...error, 'between', ...error, 'after']);
    new EntryGrouper(new ErrorCounts()).take(rows);
    expect(rows[0]?.error).toEqual({ count: 2, since: 't0' });
    expect(rows[4]?.error).toBe(rows[0]?.error);
  });

  it('go on across the edge of a page that was loaded later', () => {
    const [older, newer] = [rowsOf(['before', ...error.slice(0, 1)]), rowsOf([...error.slice(1), 'after'])];
    const errors = new ErrorCounts();
    new EntryGrouper(errors).take(newer);
    const page = new EntryGrouper(errors);
    page.take(older);
    expect(page.bridge(newer)).toBe(true);
    expect(shown([...older, ...newer])).toEqual([
      ['before', 0],
      ['Error: no order', 2],
      ['after', 0],
    ]);
  });
});
