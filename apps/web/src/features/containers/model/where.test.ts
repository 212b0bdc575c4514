import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, filterKeys, formatWhere, parseWhere } from './where.ts';

const filter: fc.Arbitrary<Filter> = fc.record({
  key: fc.constantFrom(...filterKeys),
  not: fc.boolean(),
  values: fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1, maxLength: 4 }),
});

test('any filters come back from the address as they went in', () => {
  fc.assert(
    fc.property(fc.array(filter), (filters) => {
      expect(parseWhere(formatWhere(filters))).toEqual(filters);
    }),
  );
});

test('filters can be read in the address', () => {
  expect(
    formatWhere([
      { key: 'stack', not: false, values: ['shop', 'meet'] },
      { key: 'label', not: true, values: ['tier=ephemeral'] },
    ]),
  ).toBe('stack:shop,meet;!label:tier=ephemeral');
});

test('anything at all can stand in the address', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseWhere(text))));
});

test.each(['', 'colour:red', 'stack', 'stack:', ':x', '!!stack:a'])('%j filters nothing', (text) => {
  expect(parseWhere(text)).toEqual([]);
});
