import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../testing/sample-container.ts';
import { countMoved } from './count-moved.ts';
import { holdLayout } from './hold-layout.ts';
import { type Entry, groupKey, layoutRows } from './layout.ts';

const none = new Set<string>();
const flat = (ids: string[]): Entry[] => ids.map((id) => ({ type: 'row', id }));
const texts = (entries: readonly Entry[]) =>
  entries.map((entry) =>
    entry.type === 'group' ? `# ${entry.stack}` : 'id' in entry ? `${entry.type} ${entry.id}` : entry.type,
  );

test('stacks stand in the order of people, those without a stack last, worst condition first', () => {
  const rows = [
    sampleContainer({ id: 'a' }),
    sampleContainer({ id: 'b', stack: 'shop-10' }),
    sampleContainer({ id: 'c', stack: 'shop-2' }),
    endedContainer(1, 5000, { id: 'd', stack: 'shop-2' }),
  ];
  const entries = layoutRows(rows, true, none);
  expect(texts(entries)).toEqual(['# shop-2', 'row c', 'row d', '# shop-10', 'row b', '# null', 'row a']);
  expect(entries[0]).toMatchObject({
    counts: [
      ['failed', 1],
      ['running', 1],
    ],
  });
});

test('a folded group shows its head only, and without stacks there is nothing to group', () => {
  const rows = [sampleContainer({ id: 'a', stack: 's' }), sampleContainer({ id: 'b' })];
  expect(texts(layoutRows(rows, true, new Set([groupKey('s')])))).toEqual(['# s', '# null', 'row b']);
  expect(texts(layoutRows([sampleContainer({ id: 'b' })], true, none))).toEqual(['row b']);
});

test('while held, rows keep their place, a gap stays, and what came stands below', () => {
  const { entries, changes } = holdLayout(flat(['a', 'b', 'c']), flat(['d', 'a', 'c']), [], (id) => id !== 'b');
  expect(texts(entries)).toEqual(['row a', 'gap b', 'row c', 'arrivals', 'row d']);
  expect(changes).toBe(2);
});

test('a row that no longer passes the filters stays until the new order is applied', () => {
  const { entries, changes } = holdLayout(flat(['a', 'b']), flat(['a']), [], () => true);
  expect(texts(entries)).toEqual(['row a', 'row b']);
  expect(changes).toBe(1);
});

test('nothing to apply means the fresh list', () => {
  const fresh = flat(['a', 'b']);
  expect(holdLayout(flat(['a', 'b']), fresh, [], () => true)).toEqual({ entries: fresh, arrived: [], changes: 0 });
});

test('no held row ever changes its place, whatever happens', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const there = new Set(after);
      const { entries, changes } = holdLayout(flat(before), flat(after), [], (id) => there.has(id));
      if (changes === 0) return;
      expect(entries.slice(0, before.length).map((entry) => ('id' in entry ? entry.id : ''))).toEqual(before);
      const shown = entries.flatMap((entry) => (entry.type === 'row' ? entry.id : []));
      expect(shown.toSorted()).toEqual(after.toSorted());
    }),
  );
});

test('moving one member is one move', () => {
  expect(countMoved(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toBe(1);
  expect(countMoved(['a', 'b', 'c'], ['c', 'b', 'a'])).toBe(2);
  expect(countMoved([], [])).toBe(0);
});

test('those that came keep the order in which they came, and one that goes again leaves a gap', () => {
  const { entries } = holdLayout(flat(['a']), flat(['a', 'c', 'd']), ['d', 'b'], (id) => id !== 'b');
  expect(texts(entries)).toEqual(['row a', 'arrivals', 'row d', 'gap b', 'row c']);
});
