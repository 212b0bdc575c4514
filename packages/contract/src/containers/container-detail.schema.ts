import { runSpecShapeSchema } from '@berth/run-spec';
import { z } from 'zod';
import { instantSchema } from '../kernel/common.ts';
import { containerSummarySchema } from './container.schema.ts';

/** Where a setting comes from: set on the container, changed from the image's, or the image's own. */
export const originSchema = z.enum(['container', 'changed', 'image']);

export const envEntrySchema = z.object({
  key: z.string(),
  /** null: hidden from whoever may not read secret values. */
  value: z.string().nullable(),
  /** Looks like a secret by its name or its form: masked on the page until asked for. */
  secret: z.boolean(),
  origin: originSchema,
  /** What the image sets, where it was changed and may be read. */
  imageValue: z.string().nullable(),
});

/** One end of a container. */
export const exitSchema = z.object({
  at: instantSchema,
  /** null: the engine no longer tells it. */
  exitCode: z.number().int().nullable(),
  oomKilled: z.boolean(),
  /** When that run began; null when nobody saw it. */
  startedAt: instantSchema.nullable(),
});
export type ContainerExit = z.infer<typeof exitSchema>;

export const mountSchema = z.object({
  type: z.string(),
  /** Volume name or host path. */
  source: z.string().nullable(),
  target: z.string(),
  readOnly: z.boolean(),
  anonymous: z.boolean(),
  driver: z.string().nullable(),
  /** Of what is kept in memory: `size=64m`. */
  options: z.string().nullable(),
  origin: originSchema,
  /** Names of other containers that mount the same. */
  alsoIn: z.array(z.string()),
});

export const healthLogEntrySchema = z.object({
  startedAt: instantSchema,
  /** Milliseconds; null when it did not end. */
  durationMs: z.number().nullable(),
  exitCode: z.number().int(),
  output: z.string(),
});

export const containerDetailSchema = containerSummarySchema.extend({
  entrypoint: z.array(z.string()),
  cmd: z.array(z.string()),
  workdir: z.string(),
  user: z.string(),
  hostname: z.string(),
  pid: z.number().int().nullable(),
  driver: z.string(),
  platform: z.string(),
  logDriver: z.string(),
  logOptions: z.record(z.string(), z.string()),
  privileged: z.boolean(),
  readOnlyRoot: z.boolean(),
  capAdd: z.array(z.string()),
  capDrop: z.array(z.string()),
  networkMode: z.string(),
  pidsLimit: z.number().nullable(),
  stopSignal: z.string().nullable(),
  stopTimeout: z.number().nullable(),
  restartMaxRetries: z.number().int().nullable(),
  env: z.array(envEntrySchema),
  mounts: z.array(mountSchema),
  /** Ports the image exposes, published or not, as `80/tcp`. */
  exposedPorts: z.array(z.string()),
  endpoints: z.array(
    z.object({
      network: z.string(),
      ipv4: z.string().nullable(),
      ipv6: z.string().nullable(),
      gateway: z.string().nullable(),
      mac: z.string().nullable(),
      aliases: z.array(z.string()),
    }),
  ),
  healthcheck: z
    .object({
      test: z.array(z.string()),
      intervalMs: z.number().nullable(),
      timeoutMs: z.number().nullable(),
      retries: z.number().int().nullable(),
      log: z.array(healthLogEntrySchema),
    })
    .nullable(),
  /** Where each label comes from. */
  labelOrigins: z.record(z.string(), originSchema),
  /** What the image says by itself; null where the image is gone. */
  imageConfig: z
    .object({
      entrypoint: z.array(z.string()),
      cmd: z.array(z.string()),
      workdir: z.string(),
      user: z.string(),
      exposedPorts: z.array(z.string()),
      stopSignal: z.string().nullable(),
    })
    .nullable(),
  /** The ends that are known, newest first: the last one, and those since Berth runs. */
  exits: z.array(exitSchema),
  /** The same as words for `docker run`; env values are hidden where they may not be read. */
  spec: runSpecShapeSchema,
  /** What the words of `spec` cannot say, by the engine's own field names. */
  specOmits: z.array(z.string()),
});
export type ContainerDetail = z.infer<typeof containerDetailSchema>;
