import { z } from 'zod';
import { errorCodeSchema } from '../kernel/errors.ts';
import { socket } from '../kernel/route.ts';
import { topicSchema } from './topics.ts';

/** The viewer's own number for a subscription, unique on its socket. */
const sub = z.number().int().min(1).max(1_000_000);
const position = z.object({ epoch: z.string().max(64), seq: z.number().int().min(0) });

export const liveClientMessageSchema = z.discriminatedUnion('op', [
  /** `since`: where the viewer was; answered by `resumed` and the missing deltas, or by a snapshot. Same `sub` again: replaces. */
  z.strictObject({ op: z.literal('subscribe'), sub, topic: topicSchema, since: position.optional() }),
  z.strictObject({ op: z.literal('unsubscribe'), sub }),
  z.strictObject({ op: z.literal('ping'), at: z.number() }),
]);
export type LiveClientMessage = z.infer<typeof liveClientMessageSchema>;

/** `data` is parsed by the topic's own schema. */
export const liveServerMessageSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('snapshot'), sub, epoch: z.string(), seq: z.number().int(), data: z.unknown() }),
  z.object({ op: z.literal('delta'), sub, seq: z.number().int(), data: z.unknown() }),
  z.object({ op: z.literal('resumed'), sub, epoch: z.string(), seq: z.number().int() }),
  /** The subscription has ended. */
  z.object({ op: z.literal('refused'), sub, code: errorCodeSchema, message: z.string() }),
  z.object({ op: z.literal('pong'), at: z.number() }),
]);
export type LiveServerMessage = z.infer<typeof liveServerMessageSchema>;

export const liveSocket = socket({
  path: '/api/v1/live',
  permission: 'signed-in',
  tag: 'live',
  summary: 'Everything that changes by itself, one socket per tab',
  description:
    'Subscribe to topics: each sends a snapshot, then deltas with sequence numbers. Each topic needs its own permission.',
  client: liveClientMessageSchema,
  server: liveServerMessageSchema,
});
