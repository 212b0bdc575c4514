import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../testing/sample-container.ts';
import { formatSort, parseSort, type RowFigures, type Sort, sortRows } from './sort-rows.ts';

const cpu: Record<string, number> = { a: 10, c: 30 };
const figures: RowFigures = { cpu: (id) => cpu[id] ?? null, memory: () => null, size: () => null };
const rows = [
  sampleContainer({ id: 'a', name: 'web-10', restartCount: 1 }),
  endedContainer(1, 5000, { id: 'b', name: 'web-2' }),
  sampleContainer({ id: 'c', name: 'db', startedAt: '2026-05-02T00:00:00Z' }),
];
const order = (text: string) =>
  sortRows(rows, parseSort(text), figures)
    .map(({ id }) => id)
    .join('');

test.each([
  ['name', 'cba'],
  ['-name', 'abc'],
  ['state', 'bca'],
  ['cpu', 'acb'],
  ['-cpu', 'cab'],
  ['up', 'cab'],
  ['-restarts', 'acb'],
])('%s orders %s', (text, expected) => expect(order(text)).toBe(expected));

test('a sort comes back from the address, and nonsense sorts by name', () => {
  const sort: Sort = { key: 'memory', descending: true };
  expect(parseSort(formatSort(sort))).toEqual(sort);
  expect(parseSort('-colour')).toEqual({ key: 'name', descending: false });
});
