import { z } from 'zod';
import { logTimeSchema } from './line.ts';

/** What happened to the container, as far as it is known. */
export const logMarkSchema = z.object({
  event: z.enum(['stopped', 'started', 'removed']),
  at: z.string(),
  exitCode: z.number().int().nullable(),
  oomKilled: z.boolean(),
});

export const histogramClientMessages = [
  /**
   * Wants the lines per time and level of a range (the whole log unless given), now and about every second when they
   * changed. A new one takes the place of the one before; `bins`: at most so many; 0 ends it.
   */
  z.strictObject({
    op: z.literal('histogram'),
    since: logTimeSchema.optional(),
    until: logTimeSchema.optional(),
    bins: z.number().int().min(0).max(500),
  }),
] as const;

export const histogramServerMessages = [
  z.object({
    op: z.literal('histogram'),
    /** building: the log is still being read, from the oldest line to the newest. failed: it could not be read. */
    state: z.enum(['building', 'ready', 'failed']),
    /** The time of its first counted line. `whole`: nothing is before it; else the log is too long, and counted from here. */
    from: z.string().nullable(),
    whole: z.boolean(),
    /** Lines counted so far, in the whole log. */
    lines: z.number().int(),
    /** Where the counts of the range begin: milliseconds since 1970; `width` of each bin in milliseconds. */
    start: z.number(),
    width: z.number(),
    /** Lines per bin; all of the same length, empty bins included. */
    error: z.array(z.number().int()),
    warn: z.array(z.number().int()),
    info: z.array(z.number().int()),
    debug: z.array(z.number().int()),
    none: z.array(z.number().int()),
    /** Stops and starts that are known, oldest first. */
    marks: z.array(logMarkSchema),
  }),
] as const;
