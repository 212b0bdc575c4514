import { expect, test } from 'vitest';
import { formatLimit } from './format-limit.ts';

test.each([
  [64 * 2 ** 20, '64 MiB'],
  [2 * 2 ** 30, '2 GiB'],
  [1536 * 2 ** 20, '1536 MiB'],
  [512_000_000, '512 MB'],
])('%i bytes read %s', (bytes, words) => expect(formatLimit(bytes)).toBe(words));
