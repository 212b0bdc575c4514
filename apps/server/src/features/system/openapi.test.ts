import { routeRecords, socketRecords } from '@berth/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from './openapi.ts';

const Operation = z.looseObject({
  tags: z.array(z.string()).min(1),
  summary: z.string().min(1),
  'x-permission': z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean() })),
  responses: z.record(z.string().regex(/^\d{3}$/), z.looseObject({ description: z.string() })),
});
const Document = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

const document = Document.parse(openApiDocument(routeRecords, socketRecords));

test('every record is an operation, with its permission, its parameters and its failures', () => {
  for (const record of routeRecords) {
    const operation = document.paths[record.path.replace(/:(\w+)/g, '{$1}')]?.[record.method.toLowerCase()];
    expect(operation?.['x-permission'], record.path).toBe(record.permission);
    const inPath = [...record.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
    const declared = operation?.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    expect(declared, record.path).toEqual(inPath);
    expect(Object.keys(operation?.responses ?? {}), record.path).toContain('400');
    if (record.permission !== 'public') expect(Object.keys(operation?.responses ?? {})).toContain('401');
  }
  for (const record of socketRecords) {
    expect(document.paths[record.path.replace(/:(\w+)/g, '{$1}')]?.get?.['x-websocket']).toBeDefined();
  }
});

test('nothing in it points outside of it', () => {
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(references)).toEqual(new Set(['#/components/schemas/Error', '#/components/schemas/Json']));
});
