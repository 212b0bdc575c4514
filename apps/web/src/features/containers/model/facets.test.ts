import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../testing/sample-container.ts';
import { countFacets, inFacet } from './facets.ts';

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
