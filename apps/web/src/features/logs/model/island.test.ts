import type { PlacedLine } from '@berth/contract';
import { describe, expect, it } from 'vitest';
import { type Bounds, type FetchPage, Island } from './island.ts';
import { LiveRows } from './live-rows.ts';
import type { RowSource } from './log-rows.ts';

const total = 20_000;
const timeOf = (number: number) =>
  `2026-11-22T14:${String(Math.floor(number / 1000)).padStart(2, '0')}:${String((number % 1000) / 100).slice(0, 1)}0.${String(number).padStart(9, '0')}Z`;
const lineOf = (number: number): PlacedLine => ({ s: 'o', t: timeOf(number), m: `line ${number}` });

/** A log of numbered lines, as the server hands it out. */
const fetch: FetchPage = async ({ at, before, after }) => {
  const number = Number(at.t.slice(20, 29));
  const [from, to] = [Math.max(0, number - before), Math.min(total, number + after + 1)];
  const lines = Array.from({ length: to - from }, (_, i) => lineOf(from + i));
  return { op: 'page', id: 0, lines, at: number - from, start: from === 0, end: to === total };
};
const always: Bounds = { since: null, until: null };
const shown = (rows: RowSource) =>
  rows.slice(rows.first, rows.end).map((row) => (row.kind === 'line' ? row.line.m : row.kind));

describe('a part of the log apart from its live end', () => {
  it('grows at both sides, says that more follows, and where the log begins', async () => {
    const island = new Island(fetch, always);
    const row = await island.open({ t: timeOf(2500), s: 'o' });
    expect(island.store.at(row ?? -1)).toMatchObject({ line: { m: 'line 2500' } });
    expect(shown(island.store).at(-1)).toBe('gap');
    await island.loadOlder();
    await island.loadOlder();
    expect(await island.loadNewer(lineOf(19_000))).toBeNull();
    const rows = shown(island.store);
    expect(rows.slice(0, 2)).toEqual(['start', 'line 0']);
    expect(rows.slice(-2)).toEqual(['line 4800', 'gap']);
    expect(rows).toHaveLength(4801 + 2);
    expect(island.store.at(row ?? -1)).toMatchObject({ line: { m: 'line 2500' } });
  });

  it('becomes a part of the live rows when it has met them', async () => {
    const live = new LiveRows(null);
    live.takeLines(Array.from({ length: 1000 }, (_, i) => ({ n: i, ...lineOf(19_000 + i) })));
    const island = new Island(fetch, always);
    await island.open({ t: timeOf(17_900), s: 'o' });
    const joined = await island.loadNewer(lineOf(19_000));
    live.takeIsland(joined ?? []);
    const rows = shown(live.store);
    expect(rows).toEqual(Array.from({ length: 20_000 - 17_600 }, (_, i) => `line ${17_600 + i}`));
    expect(live.store.at(live.store.first)).toMatchObject({ line: { n: -1400 } });
  });

  it('ends where the chosen time ends', async () => {
    const bounds = { since: timeOf(5000), until: timeOf(5009) };
    const island = new Island(fetch, bounds);
    await island.open({ t: timeOf(5009) });
    expect(shown(island.store)).toEqual(['edge', ...Array.from({ length: 10 }, (_, i) => `line ${5000 + i}`), 'edge']);
  });
});
