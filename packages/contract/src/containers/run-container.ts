import { runSpecSchema } from '@berth/run-spec';
import { z } from 'zod';
import { jobStartedSchema } from '../jobs/job.schema.ts';
import { containerIdSchema } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';

export const runRequestSchema = runSpecSchema.safeExtend({
  /** When the image is pulled first, as `docker run --pull`. */
  pull: z.enum(['missing', 'always', 'never']).default('missing'),
  /** false: create only, as `docker create`. */
  start: z.boolean().default(true),
  /** true: a container whose start failed stays; else nothing is left behind. */
  keepOnFailure: z.boolean().default(false),
});
export type RunRequest = z.infer<typeof runRequestSchema>;

export const runContainer = route({
  method: 'POST',
  path: '/api/v1/containers',
  permission: 'container:create',
  audit: 'container:create',
  tag: 'containers',
  summary: 'Create a container, and start it unless told not to',
  description:
    '201 with the id; 202 with a job when the image has to be pulled first (needs image:pull). Privileged containers and binds of the host need host:root.',
  body: runRequestSchema,
  answer: z.union([z.object({ id: containerIdSchema, warnings: z.array(z.string()) }), jobStartedSchema]),
  status: 201,
  errors: ['image_not_found', 'container_name_taken', 'port_taken', 'container_start_failed'],
});
