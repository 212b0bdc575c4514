import { z } from 'zod';
import { containerSummarySchema } from '../containers/container.schema.ts';
import { healthLogEntrySchema } from '../containers/container-detail.schema.ts';
import { changeSchema } from '../events/change.schema.ts';
import { jobOutputLineSchema, jobSchema } from '../jobs/job.schema.ts';
import { containerIdSchema, instantSchema } from '../kernel/common.ts';
import type { Permission } from '../kernel/permissions.ts';
import { processesSchema } from '../processes/processes.schema.ts';
import { containerStatsSchema } from '../stats/container-stats.schema.ts';
import { engineStatusSchema } from '../system/engine-status.schema.ts';
import { hostFactsSchema, hostSampleSchema } from '../system/host.schema.ts';

const engine = z.string().min(1).max(64);

/** What a viewer subscribes to. `engine` names the engine: `local` today. */
export const topicSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('engine'), engine }),
  z.strictObject({ name: z.literal('containers'), engine }),
  /** Only the rows that are seen. */
  z.strictObject({ name: z.literal('stats'), engine, ids: z.array(containerIdSchema).max(200) }),
  /** All that is measured of one container, every second. */
  z.strictObject({ name: z.literal('container-stats'), engine, id: containerIdSchema }),
  /** `reveal`: with values that may be secrets in the commands; needs `container:read.env`. */
  z.strictObject({ name: z.literal('processes'), engine, id: containerIdSchema, reveal: z.boolean() }),
  /** `reveal`: with what may be a secret in what the checks printed; needs `container:read.env`. */
  z.strictObject({ name: z.literal('health'), engine, id: containerIdSchema, reveal: z.boolean() }),
  z.strictObject({ name: z.literal('host'), engine }),
  /** `who`: with the names of people, which takes `audit:read`. */
  z.strictObject({ name: z.literal('changes'), engine, who: z.boolean() }),
  z.strictObject({ name: z.literal('jobs') }),
  z.strictObject({ name: z.literal('job'), id: z.string().min(1).max(64) }),
]);
export type Topic = z.infer<typeof topicSchema>;
export type TopicName = Topic['name'];

/** One reading of a container; null is unknown, never 0. */
export const statsSampleSchema = z.object({
  id: z.string(),
  at: instantSchema,
  /** Percent of one core, as `docker stats` counts. */
  cpu: z.number().nullable(),
  /** Bytes of the working set. */
  memory: z.number().nullable(),
  /** Bytes; null is unlimited. */
  memoryLimit: z.number().nullable(),
  /** Bytes a second, in and out; null where the network belongs to the host or another container. */
  network: z.number().nullable(),
  /** Bytes a second, read and written. */
  disk: z.number().nullable(),
});
export type StatsSample = z.infer<typeof statsSampleSchema>;

/** Per topic: its permission, the snapshot that comes first, and the deltas that follow. */
export const topicRecords = {
  engine: { permission: 'host:info', snapshot: engineStatusSchema, delta: engineStatusSchema },
  containers: {
    permission: 'container:list',
    snapshot: z.object({ items: z.array(containerSummarySchema) }),
    delta: z.object({ upsert: z.array(containerSummarySchema), remove: z.array(z.string()) }),
  },
  stats: {
    permission: 'container:stats',
    /** Up to the last five minutes, oldest first, where somebody already watched. */
    snapshot: z.object({ samples: z.array(statsSampleSchema) }),
    delta: z.object({ samples: z.array(statsSampleSchema) }),
  },
  'container-stats': { permission: 'container:stats', snapshot: containerStatsSchema, delta: containerStatsSchema },
  processes: { permission: 'container:top', snapshot: processesSchema, delta: processesSchema },
  health: {
    permission: 'container:read',
    /** Those that the engine keeps, and as many as were seen while somebody watched; oldest first. */
    snapshot: z.object({ log: z.array(healthLogEntrySchema) }),
    delta: z.object({ log: z.array(healthLogEntrySchema) }),
  },
  host: {
    permission: 'host:info',
    /** Up to the last ten minutes, oldest first, where somebody already watched. */
    snapshot: z.object({ facts: hostFactsSchema, samples: z.array(hostSampleSchema) }),
    /** `facts` again once the engine answers. */
    delta: z.object({ facts: hostFactsSchema.optional(), samples: z.array(hostSampleSchema) }),
  },
  changes: {
    permission: 'container:list',
    /** The last two hundred at most, in no order. */
    snapshot: z.object({ items: z.array(changeSchema) }),
    delta: z.object({ upsert: z.array(changeSchema), remove: z.array(z.string()) }),
  },
  jobs: {
    permission: 'job:read',
    snapshot: z.object({ items: z.array(jobSchema) }),
    delta: z.object({ upsert: z.array(jobSchema), remove: z.array(z.string()) }),
  },
  job: {
    permission: 'job:read',
    snapshot: z.object({ job: jobSchema, output: z.array(jobOutputLineSchema) }),
    delta: z.object({ job: jobSchema.optional(), output: z.array(jobOutputLineSchema) }),
  },
} as const satisfies Record<TopicName, { permission: Permission; snapshot: z.ZodType; delta: z.ZodType }>;

export type TopicSnapshot<N extends TopicName> = z.infer<(typeof topicRecords)[N]['snapshot']>;
export type TopicDelta<N extends TopicName> = z.infer<(typeof topicRecords)[N]['delta']>;
