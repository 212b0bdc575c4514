import { z } from 'zod';

const column = z.array(z.number().nullable());

/** Readings of one container by column, oldest first, all of one length; null is unknown, never 0. */
export const statsReadingsSchema = z.object({
  /** Milliseconds since 1970, by the engine's clock. */
  at: z.array(z.number()),
  /** Percent of one core, as `docker stats` counts. */
  cpu: column,
  /** Percent of the scheduler's periods in which the CPU limit held it back. */
  throttled: column,
  /** Bytes of the working set. */
  memory: column,
  /** Bytes a second; null where the network belongs to the host or another container. */
  networkIn: column,
  networkOut: column,
  /** Bytes a second; null where the kernel has counted none yet. */
  diskRead: column,
  diskWrite: column,
  pids: column,
});
export type StatsReadings = z.infer<typeof statsReadingsSchema>;

/** What is known of now only: totals since the container started, and what the host has. */
export const statsNowSchema = z.object({
  /** Cores of the host. */
  cpus: z.number().nullable(),
  /** Bytes: the container's limit, or the host's memory where it has none. */
  memoryTotal: z.number().nullable(),
  /** Bytes of file cache that can be dropped; not part of `memory`. */
  cache: z.number().nullable(),
  networkReceived: z.number().nullable(),
  networkSent: z.number().nullable(),
  diskRead: z.number().nullable(),
  diskWritten: z.number().nullable(),
  /** null is unlimited. */
  pidsLimit: z.number().nullable(),
});
export type StatsNow = z.infer<typeof statsNowSchema>;

/** What happened to the container meanwhile. */
export const statsEventSchema = z.object({
  /** Milliseconds since 1970, by the engine's clock. */
  at: z.number(),
  action: z.enum(['start', 'die', 'oom', 'restart']),
  /** Of `die` only. */
  exitCode: z.number().nullable(),
});
export type StatsEvent = z.infer<typeof statsEventSchema>;

/** Snapshot: all that is kept, up to ten minutes. Delta: what came since; `now` null means that it is as it was. */
export const containerStatsSchema = z.object({
  readings: statsReadingsSchema,
  events: z.array(statsEventSchema),
  now: statsNowSchema.nullable(),
});
export type ContainerStats = z.infer<typeof containerStatsSchema>;
