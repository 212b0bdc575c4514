import { expect, test } from 'vitest';
import { lastWordsOf } from './last-words.ts';

test('the last words are the last error, else the last line that is not empty', () => {
  expect(lastWordsOf('ready\ngoing down\n\n')).toBe('going down');
  expect(lastWordsOf('')).toBeNull();
});

test('what cannot be seen in them is written out', () => {
  expect(lastWordsOf('\u001b[31mgone\u001b[0m \u202e\n')).toBe('gone U+202E');
});
