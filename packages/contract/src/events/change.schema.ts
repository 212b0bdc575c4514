import { z } from 'zod';
import { instantSchema } from '../kernel/common.ts';

/** Who made a change: somebody through Berth, somebody past it (a shell on the host, another tool), or nobody: it happened. */
export const changeSources = ['berth', 'outside', 'engine'] as const;

/** One thing that happened on the engine or was asked of it. */
export const changeSchema = z.object({
  id: z.string(),
  at: instantSchema,
  by: z.enum(changeSources),
  /** The person's name; null where there is none, or where the viewer may not know it. */
  who: z.string().nullable(),
  /** `container:stop` as the permissions are named; what only the engine does is named alike: `container:die`, `container:oom`. */
  action: z.string(),
  outcome: z.enum(['done', 'failed', 'denied']),
  object: z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
  /** How many objects it was about, or how often it happened in a row. */
  count: z.number().int().min(1),
  exitCode: z.number().int().nullable(),
  /** The error's code, the signal, the command of an exec. Text of whoever wrote it. */
  note: z.string().nullable(),
});
export type Change = z.infer<typeof changeSchema>;
