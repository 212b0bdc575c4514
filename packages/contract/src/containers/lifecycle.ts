import { z } from 'zod';
import { containerNameSchema, containerParamsSchema, queryFlagSchema } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';
import { containerSummarySchema } from './container.schema.ts';

/** Seconds between the stop signal and the kill; -1 waits for ever. Left out: the container's own, else 10. */
export const stopTimeoutSchema = z.number().int().min(-1).max(3600);

/** Signals by name. */
export const signals = [
  'HUP',
  'INT',
  'QUIT',
  'ABRT',
  'KILL',
  'USR1',
  'USR2',
  'ALRM',
  'TERM',
  'CONT',
  'STOP',
  'TSTP',
  'WINCH',
] as const;

/** `KILL`, `SIGKILL` or `sigkill`, as `docker kill --signal` takes it on Linux; always the short name afterwards. */
export const signalSchema = z
  .string()
  .toUpperCase()
  .overwrite((name) => name.replace(/^SIG/, ''))
  .pipe(z.enum(signals));

const common = {
  method: 'POST',
  tag: 'containers',
  params: containerParamsSchema,
  answer: containerSummarySchema,
} as const;
const failures = ['container_not_found', 'container_is_berth', 'container_busy'] as const;

export const startContainer = route({
  ...common,
  path: '/api/v1/containers/:containerId/start',
  permission: 'container:start',
  audit: 'container:start',
  summary: 'Start a container',
  errors: [...failures, 'container_start_failed', 'port_taken'],
});

export const stopContainer = route({
  ...common,
  path: '/api/v1/containers/:containerId/stop',
  permission: 'container:stop',
  audit: 'container:stop',
  summary: 'Stop a container: its stop signal, then SIGKILL after the timeout',
  body: z.strictObject({ timeout: stopTimeoutSchema.optional() }).default({}),
  errors: failures,
});

export const restartContainer = route({
  ...common,
  path: '/api/v1/containers/:containerId/restart',
  permission: 'container:restart',
  audit: 'container:restart',
  summary: 'Stop and start a container',
  body: z.strictObject({ timeout: stopTimeoutSchema.optional() }).default({}),
  errors: [...failures, 'container_start_failed'],
});

export const killContainer = route({
  ...common,
  path: '/api/v1/containers/:containerId/kill',
  permission: 'container:kill',
  audit: 'container:kill',
  summary: 'Send a signal to a container’s main process',
  body: z.strictObject({ signal: signalSchema.default('KILL') }).default({ signal: 'KILL' }),
  errors: [...failures, 'container_not_running'],
});

export const pauseContainer = route({
  ...common,
  path: '/api/v1/containers/:containerId/pause',
  permission: 'container:pause',
  audit: 'container:pause',
  summary: 'Freeze every process of a container',
  errors: [...failures, 'container_not_running', 'container_paused'],
});

export const unpauseContainer = route({
  ...common,
  path: '/api/v1/containers/:containerId/unpause',
  permission: 'container:unpause',
  audit: 'container:unpause',
  summary: 'Let a paused container go on',
  errors: [...failures, 'container_not_paused'],
});

export const renameContainer = route({
  ...common,
  path: '/api/v1/containers/:containerId/rename',
  permission: 'container:rename',
  audit: 'container:rename',
  summary: 'Rename a container',
  body: z.strictObject({ name: containerNameSchema }),
  errors: [...failures, 'container_name_taken', 'container_name_unchanged'],
});

export const removeContainer = route({
  method: 'DELETE',
  path: '/api/v1/containers/:containerId',
  permission: 'container:remove',
  audit: 'container:remove',
  tag: 'containers',
  summary: 'Remove a container',
  description:
    '`force` kills a running one first; `volumes` removes its anonymous volumes too and needs volume:remove.',
  params: containerParamsSchema,
  query: z.strictObject({ force: queryFlagSchema.optional(), volumes: queryFlagSchema.optional() }),
  answer: 'empty',
  status: 204,
  errors: [...failures, 'container_running'],
});
