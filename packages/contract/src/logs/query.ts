import { z } from 'zod';
import { logStreamSchema, logTimeSchema } from './line.ts';

/** The levels of a line; `none`: it does not say. As `levelOf` of @berth/log-lines finds them. */
export const logLevelSchema = z.enum(['error', 'warn', 'info', 'debug', 'none']);
export type LogLevel = z.infer<typeof logLevelSchema>;

/** What a line must be to be found. All that is given must hold. */
export const logQuerySchema = z.strictObject({
  /** What its shown text (`plainText` of @berth/log-lines: no escape sequences) holds. Empty: anything. */
  text: z.string().max(1000),
  /**
   * `text` is taken literally, or as a regular expression of JavaScript (no `u`) without look-around, back-references and
   * `\p`: they cannot be matched in linear time and are refused (`pattern_refused`), as are repetitions of more than a
   * thousand characters in all.
   */
  mode: z.enum(['text', 'regex']),
  /** smart: case counts where the text has an upper-case letter (in a regex, escapes such as `\W` do not count). */
  case: z.enum(['smart', 'exact', 'ignore']),
  /** Lines that do not hold the text; nothing to highlight then. */
  inverse: z.boolean().optional(),
  /** Only these streams, all unless given. A terminal's log has only `t`. */
  streams: z.array(logStreamSchema).min(1).max(4).optional(),
  /** Only these levels. An indented line that says none has the level of the line of its stream before it. */
  levels: z.array(logLevelSchema).min(1).max(5).optional(),
  /** From and up to a time, both inclusive. */
  since: logTimeSchema.optional(),
  until: logTimeSchema.optional(),
});
export type LogQuery = z.infer<typeof logQuerySchema>;
