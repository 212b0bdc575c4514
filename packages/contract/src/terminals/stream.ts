import { z } from 'zod';
import { errorCodeSchema } from '../kernel/errors.ts';
import { socket } from '../kernel/route.ts';
import { terminalSizeShape } from './terminal.schema.ts';

export const terminalClientMessageSchema = z.discriminatedUnion('op', [
  /** The size of the screen. The process has the size of whichever screen told its own last. */
  z.strictObject({ op: z.literal('resize'), ...terminalSizeShape }),
  /** Bytes of binary frames that the screen has drawn, since the last `ack`; those of a snapshot count too. */
  z.strictObject({ op: z.literal('ack'), bytes: z.number().int().min(1) }),
  /** The end of the input, where there is no TTY: what is typed afterwards goes nowhere. */
  z.strictObject({ op: z.literal('eof') }),
]);
export type TerminalClientMessage = z.infer<typeof terminalClientMessageSchema>;

export const terminalServerMessageSchema = z.discriminatedUnion('op', [
  /** It runs, and takes input from now on. `resumed`: it ran already. */
  z.object({ op: z.literal('ready'), command: z.array(z.string()), user: z.string().nullable(), resumed: z.boolean() }),
  /**
   * The next binary frame is the whole screen: reset, take this size, write the frame, then fit to the page again. It
   * comes where what the screen has cannot be gone on from: after a reload, at the beginning of an attach, and for a
   * screen that was too slow for a main process, which is never made to wait.
   */
  z.object({
    op: z.literal('screen'),
    ...terminalSizeShape,
    /** What `received` is from here on: the snapshot's own bytes are not of the output. */
    offset: z.number().int(),
    /** Bytes of output that this screen was not given because it was too slow. */
    skipped: z.number().int(),
  }),
  /**
   * `exited`: the shell, or the container's main process, ended. `detached`: by its keys; the container runs on.
   * `closed`: somebody closed this terminal. The other reasons took the process, or the way to it, along.
   */
  z.object({
    op: z.literal('exit'),
    code: z.number().int().nullable(),
    reason: z.enum(['exited', 'detached', 'container_stopped', 'container_removed', 'closed', 'engine_lost']),
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
  permission: 'container:attach',
  tag: 'terminals',
  summary: 'The screen and the keyboard of a terminal',
  description:
    'Binary frames: keys from the browser, output to it, and the snapshot that follows a `screen`. Text frames: the messages below. A shell also needs container:exec. It outlives its screen by a minute.',
  params: z.strictObject({ terminalId: z.string().min(1).max(64) }),
  query: z.strictObject({
    /** Come back after a cut: bytes of output that the screen has so far, drawn or not. Left out by a new page. */
    received: z.coerce.number().int().min(0).optional(),
  }),
  client: terminalClientMessageSchema,
  server: terminalServerMessageSchema,
});
