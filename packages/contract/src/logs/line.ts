import { z } from 'zod';

/** o: stdout, e: stderr, t: a terminal's mixed output, x: a word of the engine itself. */
export const logStreamSchema = z.enum(['o', 'e', 't', 'x']);

/** RFC 3339 with nanoseconds as the engine writes it: `2026-11-22T14:20:51.902000000Z`. */
export const logTimeSchema = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/, 'log_time');

/** A line wherever it stands. Short keys: a screen holds hundreds of thousands of them. `t`, `s` and `k` name it for good. */
export const placedLineSchema = z.object({
  s: logStreamSchema,
  /** RFC 3339 with nanoseconds as the engine gives it; empty where it gave none. */
  t: z.string(),
  /** The how-manieth line of this very time and stream it is, in the log's order, from 1; absent: the first. */
  k: z.number().int().optional(),
  /** The text without its line end; control characters are still in it. */
  m: z.string(),
  /** Bytes that were cut from an overlong line. */
  c: z.number().int().optional(),
});
export type PlacedLine = z.infer<typeof placedLineSchema>;

/** A line of the live end of the log. */
export const logLineSchema = placedLineSchema.extend({
  /** Place in this stream: grows by one per line; older pages count down below the first. */
  n: z.number().int(),
});
export type LogLine = z.infer<typeof logLineSchema>;

/**
 * A place in the log: a time alone (the first line at or after it), or one line by time, stream and ordinal `k` among the
 * lines of that very time and stream (from 1; absent: the first). What a permalink holds.
 */
export const logPlaceSchema = z.strictObject({
  t: logTimeSchema,
  s: logStreamSchema.optional(),
  k: z.number().int().min(1).max(1_000_000).optional(),
});
export type LogPlace = z.infer<typeof logPlaceSchema>;
