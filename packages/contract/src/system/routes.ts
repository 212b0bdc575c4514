import { z } from 'zod';
import { route } from '../kernel/route.ts';

export const getHealth = route({
  method: 'GET',
  path: '/api/v1/health',
  permission: 'public',
  tag: 'system',
  summary: 'Whether Berth serves, and whether its engine answers',
  answer: z.object({ status: z.literal('ok'), engine: z.enum(['connected', 'unreachable']) }),
});

export const getOpenApi = route({
  method: 'GET',
  path: '/api/v1/openapi.json',
  permission: 'signed-in',
  tag: 'system',
  summary: 'This API, as OpenAPI 3.1',
  answer: z.record(z.string(), z.json()),
});
