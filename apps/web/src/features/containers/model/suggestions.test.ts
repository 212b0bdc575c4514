import { expect, test } from 'vitest';
import { sampleContainer } from '../testing/sample-container.ts';
import { valuesOf } from './suggestions.ts';

test('values are offered by how often they occur', () => {
  const rows = [sampleContainer({ stack: 'b' }), sampleContainer({ stack: 'b' }), sampleContainer({ stack: 'a' })];
  expect(valuesOf('stack', rows)).toEqual(['b', 'a']);
  expect(valuesOf('image', rows)).toEqual(['nginx', 'nginx:1.29']);
});
