import { z } from 'zod';
import { instantSchema } from '../kernel/common.ts';

/** In character cells. */
export const terminalSizeShape = {
  cols: z.number().int().min(2).max(1000),
  rows: z.number().int().min(2).max(500),
};

/** A terminal that is open: a command of its own in a container (`exec`), or the container's main process (`attach`). */
export const terminalSchema = z.object({
  id: z.string(),
  kind: z.enum(['exec', 'attach']),
  /** What runs: for `attach` the main process's own words. */
  command: z.array(z.string()),
  /** Null: the image's own. */
  user: z.string().nullable(),
  /**
   * Whether a TTY is there. Without one nothing echoes what is typed, sizes mean nothing, and the input has an end
   * (`eof`). Lines end in CR LF on this side all the same.
   */
  tty: z.boolean(),
  /** Whether it takes input. */
  input: z.boolean(),
  /** Typed one after the other they detach, as the engine spells them (`ctrl-p,ctrl-q`); null where no keys do. */
  detachKeys: z.string().nullable(),
  startedAt: instantSchema,
  /** Whether a page shows it now. Opening its stream takes it from that page. */
  watched: z.boolean(),
});
export type Terminal = z.infer<typeof terminalSchema>;
