import { z } from 'zod';
import { errorCodeSchema } from '../kernel/errors.ts';
import { logPlaceSchema, logTimeSchema, placedLineSchema } from './line.ts';
import { logQuerySchema } from './query.ts';

/** A number by which the viewer knows its request again; its own choice. */
const requestId = z.number().int().min(0);

/** A line that was found. */
export const logHitSchema = placedLineSchema.extend({
  /** What was found in it: pairs of begin and end in `plainText(m)`, at most 50. Empty where nothing is to be marked. */
  r: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type LogHit = z.infer<typeof logHitSchema>;

/** So many lines, `width` milliseconds each from `start` on (milliseconds since 1970). */
export const logBinsSchema = z.object({
  start: z.number(),
  width: z.number(),
  counts: z.array(z.number().int()),
});

export const searchClientMessages = [
  /** Searches the whole log, then goes on with what comes. One at a time: a new one ends the one before. */
  z.strictObject({ op: z.literal('search'), id: requestId, query: logQuerySchema }),
  /** Ends it; its hits are forgotten. */
  z.strictObject({ op: z.literal('cancel'), id: requestId }),
  /**
   * Asks for hits of the search `id` (answer: `hits`), those from number `from` on (0 is the oldest), or from the first
   * at or after the time `at`. Any hit can be reached, also while the search is still running. Fewer than `count` may come:
   * ask on from the next.
   */
  z.strictObject({
    op: z.literal('hits'),
    id: requestId,
    from: z.number().int().min(0).optional(),
    at: logTimeSchema.optional(),
    count: z.number().int().min(1).max(500),
  }),
] as const;

export const searchServerMessages = [
  /** How far the search is: a few times a second while it runs, and whenever what follows brought new hits. */
  z.object({
    op: z.literal('search'),
    id: requestId,
    /** queued: too many search at once. done: the whole log was read; new lines are still looked at. */
    state: z.enum(['queued', 'running', 'done', 'failed']),
    /** Lines and bytes that were read so far, without those that came later. */
    lines: z.number().int(),
    bytes: z.number().int(),
    /** The time of the line that it has come to; empty at first. It reads from the oldest to the newest. */
    reached: z.string(),
    /** Hits so far, all of them. Their numbers never change. */
    hits: z.number().int(),
    /** When they were, for marks below the histogram. Null where there are none. */
    bins: logBinsSchema.nullable(),
    /** Why it failed: `pattern_refused`, `search_stopped`, `log_not_readable`, an engine's error. */
    error: z.object({ code: errorCodeSchema, message: z.string(), engineMessage: z.string().optional() }).optional(),
  }),
  /** Answer to `hits`. `from`: number of the first; with `at` where there is none that late: the number of all. */
  z.object({ op: z.literal('hits'), id: requestId, from: z.number().int(), hits: z.array(logHitSchema) }),
] as const;

export const pageClientMessages = [
  /** Asks for the lines around a place, wherever it is in the log (answer: `page`). One at a time. */
  z.strictObject({
    op: z.literal('page'),
    id: requestId,
    at: logPlaceSchema,
    /** How many lines before the place and after it. The line at the place itself comes with them. */
    before: z.number().int().min(0).max(5000),
    after: z.number().int().min(0).max(5000),
  }),
] as const;

export const pageServerMessages = [
  /** Lines in the log's order. Fewer than asked for where they are long, or where the log begins or ends. */
  z.object({
    op: z.literal('page'),
    id: requestId,
    lines: z.array(placedLineSchema),
    /** Index in `lines` of the line at the place. Where that very line is gone: of the first at or after its time, or null. */
    at: z.number().int().nullable(),
    /** The log begins with the first of these lines. */
    start: z.boolean(),
    /** The log ended with the last of these lines when it was read: from there on, the live lines go on. */
    end: z.boolean(),
  }),
] as const;
