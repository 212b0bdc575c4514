import { expect, test } from 'vitest';
import { flattenJson, lineId } from './flatten-json.ts';
import { findLines, narrowLines, stepTo } from './search-json.ts';

const lines = flattenJson({ Config: { Env: ['LEVEL=info'], Labels: { stage: 'prod' } }, Level: 3 }, () => true);

test('keys and values are found, whatever their case', () => {
  expect(findLines(lines, 'level').map((line) => line.keys)).toEqual([['Config', 'Env', 0], ['Level']]);
  expect(findLines(lines, ' PROD ').map((line) => line.name)).toEqual(['stage']);
  expect(findLines(lines, ' ')).toEqual([]);
});

test('narrowed to some lines, what is above and below them stays', () => {
  const narrowed = narrowLines(lines, new Set([lineId(['Config', 'Env'])]));
  expect(narrowed.map((line) => line.name)).toEqual(['Config', 'Env', '0']);
});

test('from hit to hit, round the ends', () => {
  expect([stepTo([2, 5], -1, 1), stepTo([2, 5], 2, 1), stepTo([2, 5], 5, 1)]).toEqual([2, 5, 2]);
  expect([stepTo([2, 5], 5, -1), stepTo([2, 5], 2, -1), stepTo([], 2, -1)]).toEqual([2, 5, null]);
});
