import { z } from 'zod';
import { instantSchema } from '../kernel/common.ts';

/** Why the engine cannot be used; each has its own cure in words. */
export const engineTroubles = [
  'no_socket',
  'permission_denied',
  'refused',
  'not_answering',
  'too_old',
  'upgrade_stripped',
  'tls',
  'other',
] as const;

export const engineStatusSchema = z.object({
  /** The engine's name in Berth: `local`. */
  engine: z.string(),
  state: z.enum(['connecting', 'connected', 'unreachable']),
  trouble: z.enum(engineTroubles).nullable(),
  /** The engine's or the socket's own words. */
  message: z.string().nullable(),
  /** Since when it is in this state. */
  since: instantSchema,
  /** When the lists were last known to be right; null before the first time. */
  lastSeenAt: instantSchema.nullable(),
  /** Address as configured, e.g. unix:///var/run/docker.sock. */
  address: z.string(),
  /** What the host calls itself. */
  hostName: z.string().nullable(),
  version: z.string().nullable(),
  apiVersion: z.string().nullable(),
  latencyMs: z.number().nullable(),
  cpus: z.number().nullable(),
  memoryBytes: z.number().nullable(),
  /** The private engine with sample containers. */
  sandbox: z.boolean(),
});
export type EngineStatus = z.infer<typeof engineStatusSchema>;
