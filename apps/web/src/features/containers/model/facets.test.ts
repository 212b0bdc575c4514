import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../testing/sample-container.ts';
import { readColumns, writeColumns } from './columns.ts';
import { countFacets, inFacet } from './facets.ts';
import { current, sumKnown } from './stats-series.ts';
import { valuesOf } from './suggestions.ts';

const sample = (id: string, second: number) => ({
  id,
  at: new Date(Date.UTC(2026, 4, 1, 10, 0, second)).toISOString(),
  cpu: second,
  memory: 1,
  memoryLimit: null,
});

test('each row is in one facet, and the facets add up', () => {
  const rows = [
    sampleContainer(),
    endedContainer(1, 5000),
    endedContainer(0, 5000),
    sampleContainer({ health: 'unhealthy' }),
  ];
  const { all, ...parts } = countFacets(rows);
  expect(all).toBe(4);
  expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(4);
  expect(rows.filter((row) => inFacet(row, 'failed'))).toHaveLength(1);
});

test('values are offered by how often they occur', () => {
  const rows = [sampleContainer({ stack: 'b' }), sampleContainer({ stack: 'b' }), sampleContainer({ stack: 'a' })];
  expect(valuesOf('stack', rows)).toEqual(['b', 'a']);
  expect(valuesOf('image', rows)).toEqual(['nginx', 'nginx:1.29']);
});

test('columns kept in a browser survive a version that knows others', () => {
  expect(readColumns('cpu,colour')).toEqual(['state', 'name', 'cpu']);
  expect(readColumns(writeColumns(['state', 'name', 'size']))).toEqual(['state', 'name', 'size']);
});

test('an old reading is not a current one', () => {
  const samples = [sample('a', 0)];
  expect(current(samples, Date.UTC(2026, 4, 1, 10, 0, 5))?.cpu).toBe(0);
  expect(current(samples, Date.UTC(2026, 4, 1, 10, 1, 0))).toBeNull();
});

test('a sum with an unknown part is unknown', () => {
  expect(sumKnown([1, 2])).toBe(3);
  expect(sumKnown([1, null])).toBeNull();
  expect(sumKnown([])).toBeNull();
});
