import { expect, test } from 'vitest';
import { readColumns, writeColumns } from './columns.ts';
import { fitColumns } from './fit-columns.ts';

test('columns kept in a browser survive a version that knows others', () => {
  expect(readColumns('cpu,colour')).toEqual(['state', 'name', 'cpu']);
  expect(readColumns(writeColumns(['state', 'name', 'size']))).toEqual(['state', 'name', 'size']);
});

test('where there is no room for every column, the least telling go first', () => {
  const all = ['state', 'name', 'image', 'ports', 'cpu', 'memory', 'up', 'restarts'] as const;
  expect(fitColumns(all, 1400)).toEqual(all);
  expect(fitColumns(all, 900)).toEqual(['state', 'name', 'ports', 'cpu', 'memory', 'up']);
  expect(fitColumns(all, 10)).toEqual(['state', 'name']);
});
