import { z } from 'zod';
import { containerIdSchema, instantSchema } from '../kernel/common.ts';

/** The engine's words; a newer engine may say another one, which is shown as it is. */
export const knownStates = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'] as const;

export const healthSchema = z.enum(['healthy', 'unhealthy', 'starting']);

export const portSchema = z.object({
  /** Address of the host that listens; null when the port is not published. */
  hostIp: z.string().nullable(),
  hostPort: z.number().int().nullable(),
  containerPort: z.number().int(),
  protocol: z.enum(['tcp', 'udp', 'sctp']),
});
export type ContainerPort = z.infer<typeof portSchema>;

/** A change that was asked of the engine and is not yet seen done. */
export const pendingSchema = z.enum([
  'starting',
  'stopping',
  'restarting',
  'killing',
  'pausing',
  'unpausing',
  'renaming',
  'removing',
]);
export type PendingAction = z.infer<typeof pendingSchema>;

export const containerSummarySchema = z.object({
  id: containerIdSchema,
  name: z.string(),
  /** As it was asked for, e.g. `nginx:1.27`; the image's id when the tag has moved on. */
  image: z.string(),
  imageId: z.string(),
  state: z.string(),
  /** null: the container has no healthcheck. */
  health: healthSchema.nullable(),
  /** Failed checks in a row. */
  failingStreak: z.number().int().nullable(),
  /** null while it lives, and before its first start. */
  exitCode: z.number().int().nullable(),
  oomKilled: z.boolean(),
  /** What the engine said when it could not start it. */
  error: z.string().nullable(),
  createdAt: instantSchema,
  startedAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
  restartCount: z.number().int(),
  restartPolicy: z.string(),
  command: z.string(),
  ports: z.array(portSchema),
  networks: z.array(z.object({ name: z.string(), ipv4: z.string().nullable(), ipv6: z.string().nullable() })),
  labels: z.record(z.string(), z.string()),
  /** The compose project or the Swarm stack that it belongs to. */
  stack: z.string().nullable(),
  service: z.string().nullable(),
  tty: z.boolean(),
  autoRemove: z.boolean(),
  /** Bytes; null is unlimited. */
  memoryLimit: z.number().nullable(),
  /** Cores; null is unlimited. */
  cpuLimit: z.number().nullable(),
  /** This is the container that Berth itself runs in: it cannot be stopped, removed or entered from here. */
  isBerth: z.boolean(),
  pending: pendingSchema.nullable(),
  /** Something of it could not be read; the row shows what is known. */
  incomplete: z.boolean(),
});
export type ContainerSummary = z.infer<typeof containerSummarySchema>;
