import { z } from 'zod';
import { instantSchema } from '../kernel/common.ts';
import { errorCodeSchema } from '../kernel/errors.ts';

export const jobStatuses = ['queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted'] as const;
export const jobStatusSchema = z.enum(jobStatuses);

export const jobKindSchema = z.enum([
  'container:start',
  'container:stop',
  'container:restart',
  'container:kill',
  'container:pause',
  'container:unpause',
  'container:remove',
  'container:run',
  'image:pull',
]);
export type JobKind = z.infer<typeof jobKindSchema>;

export const jobErrorSchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  engineMessage: z.string().optional(),
});

/** What became of one object of a job. */
export const jobItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  outcome: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
  error: jobErrorSchema.nullable(),
});

/** A step or, in a pull, a layer. */
export const jobStepSchema = z.object({
  key: z.string(),
  title: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
  /** Done of total, in bytes where the step moves bytes. */
  current: z.number().nullable(),
  total: z.number().nullable(),
});

export const jobSchema = z.object({
  id: z.string(),
  kind: jobKindSchema,
  /** The object's name, or how many there are. */
  target: z.string(),
  status: jobStatusSchema,
  createdBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: instantSchema,
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  progress: z.object({ current: z.number(), total: z.number(), unit: z.enum(['items', 'bytes', 'steps']) }).nullable(),
  steps: z.array(jobStepSchema),
  items: z.array(jobItemSchema),
  error: jobErrorSchema.nullable(),
  /** What it made or changed, e.g. the new container. */
  result: z.object({ containerId: z.string().optional(), imageId: z.string().optional() }).nullable(),
  cancellable: z.boolean(),
  /** A failure stays in the tray until someone has seen it. */
  seen: z.boolean(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobOutputLineSchema = z.object({ n: z.number().int(), at: instantSchema, text: z.string() });
export type JobOutputLine = z.infer<typeof jobOutputLineSchema>;

export const jobStartedSchema = z.object({ jobId: z.string() });
