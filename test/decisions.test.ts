import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every decision has a number of its own, without gaps', () => {
  const numbers = readdirSync(new URL('../docs/decisions', import.meta.url)).map((name) => Number(name.slice(0, 4)));
  expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, place) => place + 1));
});
