import { z } from 'zod';
import { jobStartedSchema } from '../jobs/job.schema.ts';
import { containerRefSchema } from '../kernel/common.ts';
import type { Permission } from '../kernel/permissions.ts';
import { route } from '../kernel/route.ts';
import { signalSchema, stopTimeoutSchema } from './lifecycle.ts';

const ids = z.array(containerRefSchema).min(1).max(1000);

// One record an action, so that each declares the one permission it needs.
const bulk = <const A extends string, const P extends Permission, O extends z.ZodRawShape>(
  action: A,
  permission: P,
  options: O,
) =>
  route({
    method: 'POST',
    path: `/api/v1/bulk/containers/${action}`,
    permission,
    audit: permission,
    tag: 'containers',
    summary: `${action[0]?.toUpperCase()}${action.slice(1)} several containers as a job, with a result per container`,
    body: z.strictObject({ ids, ...options }),
    answer: jobStartedSchema,
    status: 202,
  });

export const bulkContainers = {
  start: bulk('start', 'container:start', {}),
  stop: bulk('stop', 'container:stop', { timeout: stopTimeoutSchema.optional() }),
  restart: bulk('restart', 'container:restart', { timeout: stopTimeoutSchema.optional() }),
  kill: bulk('kill', 'container:kill', { signal: signalSchema.default('KILL') }),
  pause: bulk('pause', 'container:pause', {}),
  unpause: bulk('unpause', 'container:unpause', {}),
  remove: bulk('remove', 'container:remove', {
    force: z.boolean().default(false),
    volumes: z.boolean().default(false),
  }),
};
export type BulkAction = keyof typeof bulkContainers;
