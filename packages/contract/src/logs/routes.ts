import { z } from 'zod';
import { containerParamsSchema, queryFlagSchema } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';

/** Seconds since 1970, with up to nine decimals, as the engine takes them. */
const moment = z.string().regex(/^\d{1,12}(\.\d{1,9})?$/, 'unix_seconds');

export const readLogs = route({
  method: 'GET',
  path: '/api/v1/containers/:containerId/logs',
  permission: 'container:logs',
  tag: 'logs',
  summary: 'The log of a container as text',
  description: '`download` sends it as a file, `gzip` packs it. Streamed: any length.',
  params: containerParamsSchema,
  query: z.strictObject({
    since: moment.optional(),
    until: moment.optional(),
    tail: z
      .string()
      .regex(/^(all|\d{1,9})$/, 'log_tail')
      .optional(),
    timestamps: queryFlagSchema.optional(),
    stdout: queryFlagSchema.optional(),
    stderr: queryFlagSchema.optional(),
    download: queryFlagSchema.optional(),
    gzip: queryFlagSchema.optional(),
  }),
  answer: 'stream',
  errors: ['container_not_found', 'log_not_readable'],
});
