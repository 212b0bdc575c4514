import { expect, test } from 'vitest';
import { rangeKeys, stepKey, toggleKeys } from './selection.ts';
import type { GridEntry } from './types.ts';

const row = (key: string): GridEntry<null, null> => ({ kind: 'row', key, row: null });
const entries: GridEntry<null, null>[] = [
  { kind: 'group', key: 'g', group: null, folded: false },
  row('a'),
  row('b'),
  row('c'),
];

test('a range holds the rows between two, in either direction, and no group', () => {
  expect(rangeKeys(entries, 'c', 'a')).toEqual(['a', 'b', 'c']);
  expect(rangeKeys(entries, null, 'b')).toEqual(['b']);
  expect(rangeKeys(entries, 'gone', 'b')).toEqual(['b']);
});

test('toggling several selects all of them first, then none', () => {
  const all = toggleKeys(new Set(['a']), ['a', 'b']);
  expect([...all]).toEqual(['a', 'b']);
  expect([...toggleKeys(all, ['a', 'b'])]).toEqual([]);
});

test('moving stops at the ends and starts at the top', () => {
  expect(stepKey(entries, null, 1)).toBe('g');
  expect(stepKey(entries, 'c', 1)).toBe('c');
  expect(stepKey(entries, 'b', -1)).toBe('a');
  expect(stepKey([], 'b', 1)).toBeNull();
});
