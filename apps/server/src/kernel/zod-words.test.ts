import { completeSetup, readLogs, runRequestSchema } from '@berth/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { BerthError } from './errors.ts';
import { parseInput } from './parse-input.ts';

function words(schema: z.ZodType | undefined, value: unknown): string[] {
  try {
    parseInput({ body: schema }, { params: {}, query: '', body: value });
  } catch (error) {
    if (error instanceof BerthError) return (error.fields ?? []).map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

const one = (schema: z.ZodType, field: unknown) => words(z.strictObject({ a: schema }), { a: field })[0];

test.each<[z.ZodType, unknown, string]>([
  [z.string(), undefined, 'a: Missing: fill this in'],
  [z.string(), 7, 'a: Must be a text'],
  [z.strictObject({}), '8080:80', 'a: Must be an object, such as {"key": "value"}'],
  [z.array(z.string()), 'x', 'a: Must be a list, such as ["a", "b"]'],
  [z.boolean(), 'x', 'a: Must be true or false'],
  [z.int(), 1.5, 'a: Must be a whole number'],
  [z.string().min(12), 'short', 'a: At least 12 characters'],
  [z.string().min(1), '', 'a: Must not be empty'],
  [z.string().max(1), 'ab', 'a: At most 1 character'],
  [z.number().min(-1), -2, 'a: At least -1'],
  [z.number().lt(5), 5, 'a: Less than 5'],
  [z.array(z.string()).max(2), ['', '', ''], 'a: At most 2 entries'],
  [z.enum(['no', 'always']), 'x', 'a: Must be one of: no, always'],
  [z.literal('all'), 'x', 'a: Must be all'],
  [z.string().regex(/^\d+$/), 'x', 'a: Not in the form that this field has: see the API reference'],
  [z.iso.datetime(), 'x', 'a: Must be a moment, such as 2026-01-31T12:00:00Z'],
  [z.union([z.string(), z.array(z.string())]), 7, 'a: Must be a text, or a list, such as ["a", "b"]'],
  [z.custom<string>(() => false), 7, 'a: This value is not allowed: see the API reference'],
])('what zod finds is said plainly (%#)', (schema, given, said) => {
  expect(one(schema, given)).toBe(said);
});

test('requests that people get wrong are told what to give', () => {
  expect(words(runRequestSchema, { image: 'nginx', name: 'bad name!' })).toEqual([
    'name: Letters, digits, dot, dash and underscore; at least two, the first a letter or a digit',
  ]);
  expect(words(runRequestSchema, { image: 'nginx', ports: ['8080:80'] })).toEqual([
    'ports.0: Must be an object, such as {"key": "value"}',
  ]);
  expect(words(readLogs.query, { tail: 'abc', since: '10s' })).toEqual([
    'since: Give seconds since 1970, such as 1767225600 or 1767225600.5',
    'tail: Give a number of lines, or all',
  ]);
  const setup = { setupToken: 'x', username: 'ada', password: 'short' };
  expect(words(completeSetup.body, setup)).toEqual(['password: At least 12 characters']);
});
