import { z } from 'zod';
import { containerParamsSchema, queryFlagSchema } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';
import { logLevelSchema } from './query.ts';

/** Seconds since 1970, with up to nine decimals, as the engine takes them. */
const moment = z.string().regex(/^\d{1,12}(\.\d{1,9})?$/, 'unix_seconds');

/** `error,warn` */
const levelList = z
  .string()
  .max(40)
  .transform((list) => list.split(','))
  .pipe(z.array(logLevelSchema));

export const readLogs = route({
  method: 'GET',
  path: '/api/v1/containers/:containerId/logs',
  permission: 'container:logs',
  tag: 'logs',
  summary: 'The log of a container as text',
  description:
    '`download` sends it as a file, `gzip` packs it. Streamed: any length. `pattern` (with `regex`, `case`, `inverse`) and `levels` leave in what a search of the log would find.',
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
    /** Only lines that hold this text, or that this regular expression finds (`regex`), or none of them (`inverse`). */
    pattern: z.string().min(1).max(1000).optional(),
    regex: queryFlagSchema.optional(),
    case: z.enum(['smart', 'exact', 'ignore']).optional(),
    inverse: queryFlagSchema.optional(),
    /** Only these levels: `error,warn`; `none` are lines that do not say. */
    levels: levelList.optional(),
  }),
  answer: 'stream',
  errors: ['container_not_found', 'log_not_readable', 'pattern_refused'],
});
