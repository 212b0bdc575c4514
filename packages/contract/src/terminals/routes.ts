import { z } from 'zod';
import { containerParamsSchema, itemsOf } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';
import { terminalSchema, terminalSizeShape } from './terminal.schema.ts';

const errors = [
  'container_not_found',
  'container_not_running',
  'container_paused',
  'container_is_berth',
  'too_many_streams',
] as const;

export const openTerminal = route({
  method: 'POST',
  path: '/api/v1/containers/:containerId/terminals',
  permission: 'container:exec',
  audit: 'container:exec',
  tag: 'terminals',
  summary: 'Start a shell in a container',
  description:
    'Without a command the best shell that is there: bash, ash, sh. Its stream may be opened by this session only.',
  params: containerParamsSchema,
  body: z.strictObject({
    command: z.array(z.string().min(1).max(4096)).min(1).max(64).optional(),
    /** As `docker exec --user`: name or uid, with or without group. */
    user: z
      .string()
      .max(64)
      .regex(/^[a-zA-Z0-9_.-]+(:[a-zA-Z0-9_.-]+)?$/, 'exec_user')
      .optional(),
    ...terminalSizeShape,
  }),
  answer: terminalSchema,
  status: 201,
  errors: [...errors, 'container_has_no_shell'],
});

export const attachContainer = route({
  method: 'POST',
  path: '/api/v1/containers/:containerId/attach',
  permission: 'container:attach',
  audit: 'container:attach',
  tag: 'terminals',
  summary: 'Attach to a container’s main process, and start it first if wished',
  description:
    'With start: true the container must not run; Berth attaches before it starts it, so that nothing of its first output is lost, as `docker run -it` does (needs container:start). Closing the terminal detaches: the container runs on. Its screen begins with the end of the log.',
  params: containerParamsSchema,
  body: z.strictObject({ start: z.boolean().default(false), ...terminalSizeShape }),
  answer: terminalSchema,
  status: 201,
  errors: [...errors, 'container_running', 'port_taken', 'container_start_failed'],
});

export const listTerminals = route({
  method: 'GET',
  path: '/api/v1/containers/:containerId/terminals',
  permission: 'container:attach',
  tag: 'terminals',
  summary: 'The terminals of a container that this session has open',
  description: 'The oldest first: a page that was loaded anew finds its shells again.',
  params: containerParamsSchema,
  answer: itemsOf(terminalSchema),
  errors: ['container_not_found'],
});

export const closeTerminal = route({
  method: 'DELETE',
  path: '/api/v1/terminals/:terminalId',
  permission: 'container:attach',
  audit: 'terminal:close',
  tag: 'terminals',
  summary: 'End a shell and everything it started, or detach from a main process',
  params: z.strictObject({ terminalId: z.string().min(1).max(64) }),
  answer: 'empty',
  status: 204,
  errors: ['terminal_not_found'],
});
