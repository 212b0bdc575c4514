import type { Json } from '../../../ui/tree/flatten-json.ts';

type Schema = { [key: string]: Json };

/** A JSON schema as a type that a person reads: `{ name: string, ports?: number[] }`, one field a line. */
export function schemaText(schema: Json | undefined, indent = ''): string {
  if (schema === undefined || schema === true) return 'any';
  if (!isSchema(schema)) return 'never';
  const choices = listOf(schema.anyOf ?? schema.oneOf);
  if (choices.length > 0) return [...new Set(choices.map((choice) => schemaText(choice, indent)))].join(' | ');
  const all = listOf(schema.allOf);
  if (all.length > 0) return all.map((part) => schemaText(part, indent)).join(' & ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1) ?? 'any';
  return plainText(schema, indent);
}

function plainText(schema: Schema, indent: string): string {
  if (Array.isArray(schema.type)) return schema.type.map((type) => schemaText({ ...schema, type }, indent)).join(' | ');
  switch (schema.type) {
    case 'array': {
      const item = schemaText(schema.items, indent);
      return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return objectText(schema, indent);
    case 'string':
      return typeof schema.format === 'string'
        ? `string (${schema.format})`
        : `string${limits(schema, 'minLength', 'maxLength')}`;
    case 'integer':
    case 'number':
      return `${schema.type}${limits(schema, 'minimum', 'maximum')}`;
    default:
      return typeof schema.type === 'string' ? schema.type : 'any';
  }
}

function objectText(schema: Schema, indent: string): string {
  const required = listOf(schema.required);
  const inner = `${indent}  `;
  const fields = Object.entries(isSchema(schema.properties) ? schema.properties : {}).map(
    ([name, field]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${schemaText(field, inner)}`,
  );
  if (fields.length > 0) return `{\n${fields.join('\n')}\n${indent}}`;
  if (isSchema(schema.additionalProperties)) return `{ [key]: ${schemaText(schema.additionalProperties, indent)} }`;
  return '{}';
}

function limits(schema: Schema, least: string, most: string): string {
  const a = schema[least];
  const b = schema[most];
  // What every integer may be anyway says nothing.
  const low = typeof a === 'number' && a > Number.MIN_SAFE_INTEGER ? String(a) : '';
  const high = typeof b === 'number' && b < Number.MAX_SAFE_INTEGER ? String(b) : '';
  return low || high ? ` (${low}…${high})` : '';
}

function isSchema(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
