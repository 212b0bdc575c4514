import { z } from 'zod';
import { instantSchema } from '../kernel/common.ts';

/** What does not change while the host runs; null is not known from here. */
export const hostFactsSchema = z.object({
  operatingSystem: z.string().nullable(),
  kernel: z.string().nullable(),
  architecture: z.string().nullable(),
  cpus: z.number().nullable(),
  memoryBytes: z.number().nullable(),
  bootedAt: instantSchema.nullable(),
  /** Whether Berth runs on the engine's own machine and reads its use; else `samples` stay empty. */
  readable: z.boolean(),
  /** Bytes; null: there is none. */
  swapBytes: z.number().nullable(),
  /** The file system under the engine's data; null where Berth cannot see it. */
  disk: z.object({ path: z.string(), bytes: z.number() }).nullable(),
});
export type HostFacts = z.infer<typeof hostFactsSchema>;

/** One reading of the host; null is unknown, never 0. */
export const hostSampleSchema = z.object({
  at: instantSchema,
  /** Percent of all cores. */
  cpu: z.number().nullable(),
  /** The kernel's load average over a minute. */
  load: z.number().nullable(),
  /** Bytes that are not available to whoever asks for more. */
  memory: z.number().nullable(),
  swap: z.number().nullable(),
  /** Bytes a second over the interfaces that lead out of the host. */
  received: z.number().nullable(),
  sent: z.number().nullable(),
  /** Bytes used on `disk`. */
  disk: z.number().nullable(),
});
export type HostSample = z.infer<typeof hostSampleSchema>;
