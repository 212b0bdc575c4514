import { z } from 'zod';
import { containerParamsSchema } from '../kernel/common.ts';
import { errorCodeSchema } from '../kernel/errors.ts';
import { route, socket } from '../kernel/route.ts';

const size = { cols: z.number().int().min(2).max(1000), rows: z.number().int().min(2).max(500) };
const params = z.strictObject({ terminalId: z.string().min(1).max(64) });

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
    ...size,
  }),
  answer: z.object({ id: z.string(), command: z.array(z.string()), user: z.string().nullable() }),
  status: 201,
  errors: [
    'container_not_found',
    'container_not_running',
    'container_paused',
    'container_is_berth',
    'container_has_no_shell',
    'too_many_streams',
  ],
});

export const closeTerminal = route({
  method: 'DELETE',
  path: '/api/v1/terminals/:terminalId',
  permission: 'container:exec',
  audit: 'container:exec',
  tag: 'terminals',
  summary: 'End a shell, and everything it started',
  params,
  answer: 'empty',
  status: 204,
  errors: ['terminal_not_found'],
});

export const terminalClientMessageSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('resize'), ...size }),
  /** Bytes of output that the screen has taken, since the last `ack`. */
  z.strictObject({ op: z.literal('ack'), bytes: z.number().int().min(1) }),
]);
export type TerminalClientMessage = z.infer<typeof terminalClientMessageSchema>;

export const terminalServerMessageSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('ready'), command: z.array(z.string()), user: z.string().nullable(), resumed: z.boolean() }),
  /** `reason`: it ended by itself, its container stopped or was removed, somebody closed it. */
  z.object({
    op: z.literal('exit'),
    code: z.number().int().nullable(),
    reason: z.enum(['exited', 'container_stopped', 'container_removed', 'closed', 'engine_lost']),
  }),
  z.object({
    op: z.literal('error'),
    code: errorCodeSchema,
    message: z.string(),
    engineMessage: z.string().optional(),
  }),
]);
export type TerminalServerMessage = z.infer<typeof terminalServerMessageSchema>;

export const terminalSocket = socket({
  path: '/api/v1/terminals/:terminalId/stream',
  permission: 'container:exec',
  tag: 'terminals',
  summary: 'The screen and the keyboard of a shell',
  description: 'Binary frames: keys from the browser, output from the shell. Text frames: the messages below.',
  params,
  query: z.strictObject({
    /** Come back after a cut: bytes of output that the screen has taken so far, acknowledged or not. */
    received: z.coerce.number().int().min(0).optional(),
  }),
  client: terminalClientMessageSchema,
  server: terminalServerMessageSchema,
});
