import { expect, test } from 'vitest';
import { formatBytes, formatPercent } from './bytes.ts';
import { formatAgo, formatClock, formatSpan } from './time.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [38_000_000, '38.0 MB'],
  [512_000_000, '512 MB'],
  [999_700_000, '1.00 GB'],
  [1_920_000_000, '1.92 GB'],
  [null, '–'],
])('%s bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});

test('a percentage has one decimal, and unknown is not 0', () => {
  expect(formatPercent(12.44)).toBe('12.4 %');
  expect(formatPercent(0)).toBe('0.0 %');
  expect(formatPercent(null)).toBe('–');
});

test.each([
  [22, '22 s'],
  [11 * 60 + 5, '11 m'],
  [2 * 3600 + 11 * 60, '2 h 11 m'],
  [6 * 86_400 + 4 * 3600, '6 d 4 h'],
  [41 * 86_400 + 4 * 3600, '41 d'],
  [-5, '0 s'],
])('%s seconds are %s', (seconds, words) => {
  expect(formatSpan(seconds)).toBe(words);
});

test('an age has one unit', () => {
  expect(formatAgo('2026-01-01T00:00:00Z', Date.parse('2026-01-01T00:04:59Z'))).toBe('4 m ago');
});

test('a clock runs in minutes, and what took less than ten seconds keeps a tenth', () => {
  expect(formatClock(23_000)).toBe('0:23');
  expect(formatClock(3_723_000)).toBe('1:02:03');
  expect(formatClock(400, true)).toBe('0.4 s');
  expect(formatClock(38_200, true)).toBe('38 s');
});
