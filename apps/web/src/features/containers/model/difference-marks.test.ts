import { expect, test } from 'vitest';
import { differenceMarks } from './difference-marks.ts';

test('a difference is found by its line, and counted on every branch above it', () => {
  const marks = differenceMarks([
    { path: ['Config', 'Labels', 'a/b'], origin: 'container', image: null },
    { path: ['Config', 'Env', 1], origin: 'changed', image: 'warn' },
    { path: ['Config', 'User'], origin: 'changed', image: 'app' },
  ]);
  expect(marks.byId.get('/Config/Env/1')?.image).toBe('warn');
  expect([...marks.within]).toEqual([
    ['/Config', 3],
    ['/Config/Labels', 1],
    ['/Config/Env', 1],
  ]);
});
