import { expect, test } from 'vitest';
import { schemaText } from './schema-text.ts';

test('an object has one field a line, optional ones with a question mark', () => {
  const schema = {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string', minLength: 2, maxLength: 40 },
      ports: { type: 'array', items: { type: 'integer' } },
    },
  };
  expect(schemaText(schema)).toBe('{\n  name: string (2…40)\n  ports?: integer[]\n}');
});

test('choices, constants and lists of choices are told apart', () => {
  expect(schemaText({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toBe('string | null');
  expect(schemaText({ type: 'array', items: { enum: ['a', 'b'] } })).toBe('("a" | "b")[]');
  expect(schemaText({ const: 'ok' })).toBe('"ok"');
});

test('what is not said is any', () => {
  expect(schemaText({})).toBe('any');
  expect(schemaText(undefined)).toBe('any');
});
