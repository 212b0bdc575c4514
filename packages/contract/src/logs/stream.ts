import { z } from 'zod';
import { containerParamsSchema } from '../kernel/common.ts';
import { errorCodeSchema } from '../kernel/errors.ts';
import { socket } from '../kernel/route.ts';

/** o: stdout, e: stderr, t: a terminal's mixed output, x: a word of the engine itself. */
export const logStreamSchema = z.enum(['o', 'e', 't', 'x']);

/** Short keys: a screen holds hundreds of thousands of them. */
export const logLineSchema = z.object({
  /** Place in this stream: grows by one per line; older pages count down below the first. */
  n: z.number().int(),
  s: logStreamSchema,
  /** RFC 3339 with nanoseconds as the engine gives it; empty where it gave none. */
  t: z.string(),
  /** The text without its line end; control characters are still in it. */
  m: z.string(),
  /** Bytes that were cut from an overlong line. */
  c: z.number().int().optional(),
});
export type LogLine = z.infer<typeof logLineSchema>;

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
]);
export type LogClientMessage = z.infer<typeof logClientMessageSchema>;

export const logServerMessageSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('hello'), tty: z.boolean(), driver: z.string(), running: z.boolean() }),
  /** The place to come back to is not in the log any more: drop what you have, the end of the log follows anew. */
  z.object({ op: z.literal('reset') }),
  z.object({ op: z.literal('lines'), lines: z.array(logLineSchema) }),
  /** Answer to `older`, oldest first; `start`: there is nothing before. */
  z.object({ op: z.literal('older'), lines: z.array(logLineSchema), start: z.boolean() }),
  /** This viewer was too slow: so many lines were left out here. */
  z.object({ op: z.literal('skipped'), lines: z.number().int() }),
  /** The container stopped, started again, or was removed. */
  z.object({
    op: z.literal('life'),
    event: z.enum(['stopped', 'started', 'removed']),
    at: z.string(),
    exitCode: z.number().int().nullable(),
    oomKilled: z.boolean(),
  }),
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
