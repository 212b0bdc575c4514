import { expect, test } from 'vitest';
import { fitFlags } from './fit-flags.ts';

const flag = (at: number, words = 'restarted', bad = false) => ({ event: { at, label: words, bad }, words });
const shown = (flags: ReturnType<typeof flag>[], width = 500) =>
  fitFlags(flags, 0, 100, width).map(({ event, turned }) => [event.at, turned]);

test('a flag stands at the right of its line, or hangs to the left where it would be cut', () => {
  expect(shown([flag(10), flag(95)])).toEqual([
    [95, true],
    [10, false],
  ]);
});

test('of flags that would lie upon each other the newest is shown, but bad news before all', () => {
  expect(shown([flag(50, 'out of memory', true), flag(52)])).toEqual([[50, false]]);
  expect(shown([flag(50), flag(52)])).toEqual([[52, false]]);
});

test('what lies outside of the window, or has no room at all, is not shown', () => {
  expect(shown([flag(-5), flag(120)])).toEqual([]);
  expect(shown([flag(50)], 0)).toEqual([]);
  expect(shown([flag(50, 'a very long sentence about what has happened here')], 200)).toEqual([]);
});
