import { z } from 'zod';

/** One process as the host's `ps` shows it; null is what that `ps` does not tell. */
export const processSchema = z.object({
  /** On the host: the container itself counts otherwise. */
  pid: z.number(),
  parent: z.number().nullable(),
  user: z.string(),
  /** `ps` letters: `R` running, `S` sleeping, `Z` zombie … */
  state: z.string(),
  /** Percent of one core, averaged over its life. */
  cpu: z.number().nullable(),
  /** Bytes that it holds in memory, shared ones included. */
  memory: z.number().nullable(),
  /** Seconds since it began. */
  elapsed: z.number().nullable(),
  command: z.string(),
});
export type Process = z.infer<typeof processSchema>;

/** The processes of a container. `running` false: it does not run, and has none. */
export const processesSchema = z.object({
  running: z.boolean(),
  processes: z.array(processSchema),
  /** Values that may be secrets are hidden in the commands. */
  masked: z.boolean(),
  /** The engine's own words where it could not list them. */
  error: z.string().nullable(),
});
export type Processes = z.infer<typeof processesSchema>;
