import { z } from 'zod';

const media = z.object({ content: z.record(z.string(), z.object({ schema: z.json().optional() })).optional() });

const operationSchema = z.object({
  tags: z.array(z.string()).default([]),
  summary: z.string().default(''),
  description: z.string().optional(),
  'x-permission': z.string().default(''),
  'x-websocket': z.object({ client: z.json(), server: z.json() }).optional(),
  parameters: z
    .array(
      z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: z.json().optional() }),
    )
    .default([]),
  requestBody: media.optional(),
  responses: z.record(z.string(), media.extend({ description: z.string() })).default({}),
});

const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

/** One call of the API as the page shows it. */
export interface ApiCall extends z.infer<typeof operationSchema> {
  id: string;
  /** `GET`, or `WS` for a WebSocket. */
  method: string;
  path: string;
}

/** The calls of an OpenAPI document, grouped by tag in the order of the document. @throws when it is no such document. */
export function readOpenApi(document: unknown): Map<string, ApiCall[]> {
  const groups = new Map<string, ApiCall[]>();
  for (const [path, operations] of Object.entries(documentSchema.parse(document).paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
      const method = operation['x-websocket'] ? 'WS' : verb.toUpperCase();
      const tag = operation.tags[0] ?? '';
      groups.set(tag, [...(groups.get(tag) ?? []), { ...operation, id: `${method} ${path}`, method, path }]);
    }
  }
  return groups;
}

/** Whether a call has every word of a search. */
export function callMatches(call: ApiCall, text: string): boolean {
  const hay = [call.id, call.summary, call.description ?? '', call['x-permission']].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => hay.includes(word));
}
