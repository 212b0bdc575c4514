import { expect, test } from 'vitest';
import type { Removal } from '../api/queries.ts';
import { addUpLosses } from './removal-losses.ts';

const removal = (id: string, over: Partial<Removal> = {}): Removal => ({
  id,
  name: id,
  running: false,
  writableBytes: 10,
  anonymousVolumes: [],
  dependants: [],
  autoRemove: false,
  ...over,
});

test('what goes together does not depend on itself, and who stays is named once', () => {
  const depends = (id: string) => ({ id, name: id, how: 'network' as const });
  const losses = addUpLosses([
    removal('a', { dependants: [depends('b'), depends('c')], running: true }),
    removal('b', { dependants: [depends('c')] }),
  ]);
  expect(losses.dependants.map(({ id }) => id)).toEqual(['c']);
  expect(losses.running).toBe(1);
});

test('a size that is not known makes the sum unknown', () => {
  expect(addUpLosses([removal('a'), removal('b')]).writable).toBe(20);
  expect(addUpLosses([removal('a'), removal('b', { writableBytes: null })]).writable).toBeNull();
});
