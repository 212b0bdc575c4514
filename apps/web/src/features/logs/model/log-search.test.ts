import { describe, expect, it, vi } from 'vitest';
import { findRanges, toMatcher } from './find-hits.ts';
import type { LogRow } from './log-rows.ts';
import { LogSearch } from './log-search.ts';
import { LogStore } from './log-store.ts';

const rowsOf = (texts: string[]): LogRow[] => texts.map((m, n) => ({ kind: 'line', line: { n, s: 'o', t: '', m } }));
const many = (count: number, every: number) =>
  rowsOf(Array.from({ length: count }, (_, i) => (i % every === 0 ? `order ${i} timeout` : `order ${i} fine`)));

function searchIn(store: LogStore) {
  const search = new LogSearch(store, () => undefined);
  return { search, done: () => vi.waitFor(() => expect(search.isBusy).toBe(false), 10_000) };
}

describe('a search in the loaded lines', () => {
  it('finds every row, in order, also in rows that come later at either end', async () => {
    const store = new LogStore();
    store.append(many(5000, 100));
    const { search, done } = searchIn(store);
    search.start({ text: 'TimeOut', matchCase: false });
    await done();
    expect(search.hits).toHaveLength(50);
    store.append(many(1000, 100));
    store.prepend(many(1000, 100));
    search.update();
    await done();
    expect(search.hits).toHaveLength(70);
    expect(search.hits).toEqual(search.hits.toSorted((a, b) => a - b));
    expect(search.hits[0]).toBe(-1000);
  });

  it('forgets rows that have gone', async () => {
    const store = new LogStore({ rows: 3000, bytes: 1e9 });
    store.append(many(3000, 100));
    const { search, done } = searchIn(store);
    search.start({ text: 'timeout', matchCase: true });
    await done();
    store.append(many(2000, 100));
    search.update();
    await done();
    expect(search.hits.every((row) => row >= store.first)).toBe(true);
    expect(search.hits.length).toBe(Math.ceil(store.size / 100));
  });

  it('never holds up the page for long', async () => {
    const store = new LogStore();
    store.append(many(200_000, 1000));
    const { search, done } = searchIn(store);
    search.start({ text: 'timeout', matchCase: false });
    expect(search.isBusy).toBe(true);
    await done();
    expect(search.hits).toHaveLength(200);
  });

  it('looks in the words as they are drawn, not in their colours', async () => {
    const store = new LogStore();
    store.append(rowsOf(['\x1b[31mtime\x1b[0mout', '31m']));
    const { search, done } = searchIn(store);
    search.start({ text: 'timeout', matchCase: false });
    await done();
    expect(search.hits).toEqual([0]);
  });

  it('takes every character as itself', () => {
    const matcher = toMatcher({ text: 'a.b(c)*[d]-$', matchCase: true });
    expect(matcher && findRanges('xa.b(c)*[d]-$ axb', matcher)).toEqual([[1, 13]]);
  });
});
