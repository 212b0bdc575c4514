import { expect, test } from 'vitest';
import { z } from 'zod';
import { BerthError } from './errors.ts';
import { parseInput } from './parse-input.ts';

const schemas = {
  params: z.strictObject({ id: z.string().regex(/^[a-z]+$/, 'container_ref') }),
  query: z.strictObject({ all: z.enum(['0', '1']).optional() }),
  body: z.strictObject({ name: z.string().min(2), env: z.record(z.string(), z.string()).default({}) }),
};

function fieldsOf(raw: Partial<Parameters<typeof parseInput>[1]>) {
  try {
    parseInput(schemas, { params: { id: 'web' }, query: '', body: { name: 'ab' }, ...raw });
  } catch (error) {
    if (error instanceof BerthError) return error.fields;
    throw error;
  }
  return undefined;
}

test('what is right comes out parsed, with its defaults', () => {
  expect(parseInput(schemas, { params: { id: 'web' }, query: 'all=1', body: { name: 'ab' } })).toEqual({
    params: { id: 'web' },
    query: { all: '1' },
    body: { name: 'ab', env: {} },
  });
});

test('an unknown key is named', () => {
  expect(fieldsOf({ body: { name: 'ab', Name: 'x' } })).toEqual([
    expect.objectContaining({ path: 'Name', code: 'unknown_field' }),
  ]);
});

test('a key given twice in the query is refused, in any case of the percent', () => {
  expect(fieldsOf({ query: 'all=0&all=1' })).toEqual([
    expect.objectContaining({ path: 'all', code: 'repeated_field' }),
  ]);
  expect(fieldsOf({ query: 'all=0&%61ll=1' })).toEqual([expect.objectContaining({ code: 'repeated_field' })]);
});

test.each(['__proto__=1', 'constructor=1', 'all[]=1', 'all[x]=1', 'toString=1'])('the query %s is refused', (query) => {
  expect(fieldsOf({ query })).toHaveLength(1);
});

test('a schema’s own key for the words reaches the field, limits come as numbers', () => {
  expect(fieldsOf({ params: { id: '../x' } })).toEqual([
    expect.objectContaining({ path: 'id', code: 'container_ref' }),
  ]);
  expect(fieldsOf({ body: { name: 'a' } })).toEqual([
    expect.objectContaining({ path: 'name', code: 'too_small', params: { minimum: 2 } }),
  ]);
});

test('a part that the record does not declare must be empty', () => {
  const bare = { params: {}, query: '', body: undefined };
  expect(parseInput({}, bare)).toEqual({ params: undefined, query: undefined, body: undefined });
  expect(() => parseInput({}, { ...bare, query: 'token=x' })).toThrow(BerthError);
  expect(() => parseInput({}, { ...bare, body: { force: true } })).toThrow(BerthError);
});
