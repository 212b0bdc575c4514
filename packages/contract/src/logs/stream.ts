import { z } from 'zod';
import { containerParamsSchema } from '../kernel/common.ts';
import { errorCodeSchema } from '../kernel/errors.ts';
import { socket } from '../kernel/route.ts';
import { histogramClientMessages, histogramServerMessages, logMarkSchema } from './histogram.ts';
import { logLineSchema, logStreamSchema } from './line.ts';
import { pageClientMessages, pageServerMessages, searchClientMessages, searchServerMessages } from './search.ts';

export const logClientMessageSchema = z.discriminatedUnion('op', [
  /**
   * Lines before the oldest that the viewer has: its number, time and stream, and how many lines of that very time and
   * stream the viewer has. A number alone would not outlive the server's memory of it.
   */
  z.strictObject({
    op: z.literal('older'),
    before: z.number().int(),
    t: z.string().min(1).max(40),
    s: logStreamSchema,
    same: z.number().int().min(1).max(100_000),
    count: z.number().int().min(1).max(5000),
  }),
  /** The newest line that has been drawn in: the server sends at most a window beyond it. */
  z.strictObject({ op: z.literal('ack'), n: z.number().int() }),
  ...searchClientMessages,
  ...pageClientMessages,
  ...histogramClientMessages,
]);
export type LogClientMessage = z.infer<typeof logClientMessageSchema>;

export const logServerMessageSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('hello'),
    tty: z.boolean(),
    /** The logging driver's name. */
    driver: z.string(),
    /** Whether the copy that the engine keeps for drivers it cannot read was switched off (`cache-disabled=true`). */
    cacheDisabled: z.boolean(),
    running: z.boolean(),
  }),
  /** The place to come back to is not in the log any more: drop what you have, the end of the log follows anew. */
  z.object({ op: z.literal('reset') }),
  z.object({ op: z.literal('lines'), lines: z.array(logLineSchema) }),
  /** Answer to `older`, oldest first; `start`: there is nothing before. */
  z.object({ op: z.literal('older'), lines: z.array(logLineSchema), start: z.boolean() }),
  /** This viewer was too slow: so many lines were left out here. */
  z.object({ op: z.literal('skipped'), lines: z.number().int() }),
  /** The container stopped, started again, or was removed. */
  logMarkSchema.extend({
    op: z.literal('life'),
    /** How often the engine has started it again by its restart policy, and that policy's name (`no` where there is none). */
    restarts: z.number().int(),
    policy: z.string(),
    /** Bytes that it may use; null: no limit. */
    memoryLimit: z.number().nullable(),
    /** The engine's own words where it could not start it; empty where there are none. */
    reason: z.string(),
  }),
  ...searchServerMessages,
  ...pageServerMessages,
  ...histogramServerMessages,
  z.object({
    op: z.literal('error'),
    code: errorCodeSchema,
    message: z.string(),
    engineMessage: z.string().optional(),
  }),
]);
export type LogServerMessage = z.infer<typeof logServerMessageSchema>;

export const logSocket = socket({
  path: '/api/v1/containers/:containerId/logs/stream',
  permission: 'container:logs',
  tag: 'logs',
  summary: 'The log of a container, live',
  description:
    'Also searches the whole log, hands out lines from anywhere in it, and counts its lines per time and level.',
  params: containerParamsSchema,
  query: z.strictObject({
    tail: z.coerce.number().int().min(0).max(10_000).default(1000),
    /** Come back where one was: the time of the last line, and how many lines of that very time one has. */
    since: z.string().max(40).optional(),
    seen: z.coerce.number().int().min(0).max(100_000).optional(),
  }),
  client: logClientMessageSchema,
  server: logServerMessageSchema,
});
