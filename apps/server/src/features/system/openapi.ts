import { type ErrorCode, errorBodySchema, errorStatus, type RouteRecord, type SocketRecord } from '@berth/contract';
import { z } from 'zod';

type Json = z.core.util.JSONType;
type Doc = Record<string, Json>;

const common: readonly ErrorCode[] = ['bad_request', 'host_refused', 'internal'];
const signedIn: readonly ErrorCode[] = ['unauthenticated', 'forbidden'];
const change: readonly ErrorCode[] = ['origin_refused', 'storage_full'];

/** The API as an OpenAPI 3.1 document, made from the records alone. */
export function openApiDocument(routes: readonly RouteRecord[], sockets: readonly SocketRecord[]): Doc {
  const paths: Record<string, Doc> = {};
  for (const record of routes) {
    const path = record.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [record.method.toLowerCase()]: operation(record) };
  }
  for (const record of sockets) {
    const path = record.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    paths[path] = { ...paths[path], get: socketOperation(record) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Berth',
      version: '1',
      description:
        'A change made with the session cookie also needs the header `X-Requested-With: berth` and an Origin of Berth’s own.',
    },
    paths,
    components: {
      schemas: { Error: schema(errorBodySchema, 'output'), Json: { description: 'Any JSON' } },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'berth' } },
    },
  };
}

function operation(record: RouteRecord): Doc {
  const body = record.method === 'GET' ? undefined : record.body;
  return {
    ...described(record),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: !body.safeParse(undefined).success,
            content: { 'application/json': { schema: schema(body, 'input') } },
          },
        }),
    responses: { [String(record.status ?? 200)]: success(record), ...failures(record) },
  };
}

function socketOperation(record: SocketRecord): Doc {
  return {
    ...described(record),
    'x-websocket': { client: schema(record.client, 'input'), server: schema(record.server, 'output') },
    responses: { '101': { description: 'The WebSocket is open' } },
  };
}

function described(record: RouteRecord | SocketRecord): Doc {
  return {
    tags: [record.tag],
    summary: record.summary,
    ...(record.description === undefined ? {} : { description: record.description }),
    'x-permission': record.permission,
    ...(record.permission === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    parameters: [...parameters(record.params, 'path'), ...parameters(record.query, 'query')],
  };
}

function parameters(object: z.ZodObject | undefined, place: 'path' | 'query'): Doc[] {
  if (object === undefined) return [];
  return Object.entries(object.shape).map(([name, type]) => ({
    name,
    in: place,
    required: place === 'path' || !type.safeParse(undefined).success,
    schema: schema(type, 'input'),
  }));
}

function success(record: RouteRecord): Doc {
  if (record.answer === 'empty') return { description: 'Done' };
  if (record.answer === 'stream') {
    return { description: 'Streamed', content: { '*/*': { schema: { type: 'string' } } } };
  }
  return { description: 'The answer', content: { 'application/json': { schema: schema(record.answer, 'output') } } };
}

function failures(record: RouteRecord): Record<string, Doc> {
  const codes = [
    ...common,
    ...(record.permission === 'public' ? [] : signedIn),
    ...(record.method === 'GET' ? [] : change),
    ...(record.errors ?? []),
  ];
  const byStatus = Object.groupBy(codes, (code) => String(errorStatus[code]));
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, of = []]) => [
      status,
      {
        description: of.join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  );
}

/** The only recursive schema is that of any JSON: it becomes one component. */
function schema(type: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema, $defs, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any', reused: 'inline' });
  const text = JSON.stringify(rest).replace(/#\/\$defs\/\w+/g, '#/components/schemas/Json');
  return z.json().parse(JSON.parse(text));
}
