import { z } from 'zod';
import { itemsOf } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';
import { jobOutputLineSchema, jobSchema, jobStatusSchema } from './job.schema.ts';

const params = z.strictObject({ jobId: z.string().min(1).max(64) });

export const listJobs = route({
  method: 'GET',
  path: '/api/v1/jobs',
  permission: 'job:read',
  tag: 'jobs',
  summary: 'The jobs, newest first',
  query: z.strictObject({
    status: jobStatusSchema.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  answer: itemsOf(jobSchema),
});

export const getJob = route({
  method: 'GET',
  path: '/api/v1/jobs/:jobId',
  permission: 'job:read',
  tag: 'jobs',
  summary: 'One job with its output',
  params,
  answer: jobSchema.extend({ output: z.array(jobOutputLineSchema) }),
  errors: ['job_not_found'],
});

export const cancelJob = route({
  method: 'POST',
  path: '/api/v1/jobs/:jobId/cancel',
  permission: 'job:cancel',
  audit: 'job:cancel',
  tag: 'jobs',
  summary: 'Stop a job before its next step',
  params,
  answer: jobSchema,
  errors: ['job_not_found', 'job_not_cancellable'],
});

export const markJobSeen = route({
  method: 'POST',
  path: '/api/v1/jobs/:jobId/seen',
  permission: 'job:read',
  audit: 'job:seen',
  tag: 'jobs',
  summary: 'Take a failed job out of the tray',
  params,
  answer: jobSchema,
  errors: ['job_not_found'],
});
