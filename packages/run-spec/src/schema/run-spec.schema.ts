import { z } from 'zod';
import { reportContradictions } from './contradictions.ts';
import { ENGINE_NAME, mountSchema } from './mount.schema.ts';
import { portMappingSchema } from './port.schema.ts';
import { restartSchema } from './restart.schema.ts';
import { keyValues, plainText, requiredText } from './text.ts';

/** The least memory that the engine accepts as a limit, in bytes. */
export const MIN_MEMORY = 6 * 1024 * 1024;

const HOST_NAME_LENGTH = 64;

/**
 * Everything that `docker run -d` can be told and Berth supports. Only `image` is required; the rest defaults to what
 * `docker run -d IMAGE` does. An empty text, an empty list and 0 mean "not given": the image's or the engine's own value.
 * `entrypoint` null is the image's own, '' takes it away. `memory` is in bytes, `cpus` in processors.
 * Issue messages are keys for translation: see `specIssues`.
 */
export const runSpecSchema = z
  .strictObject({
    image: requiredText.refine((image) => !/\s/.test(image) && !image.startsWith('-'), { error: 'image_invalid' }),
    name: plainText.refine((name) => name === '' || ENGINE_NAME.test(name), { error: 'name_invalid' }).default(''),
    command: z.array(plainText).default([]),
    entrypoint: plainText.nullable().default(null),
    env: keyValues,
    labels: keyValues,
    workdir: z
      .union([z.literal(''), plainText.refine((path) => path.startsWith('/'), { error: 'path_not_absolute' })])
      .default(''),
    user: plainText.refine((user) => !/\s/.test(user), { error: 'user_invalid' }).default(''),
    hostname: plainText
      .refine((name) => name.length <= HOST_NAME_LENGTH && !/\s/.test(name), { error: 'hostname_invalid' })
      .default(''),
    network: plainText.refine((name) => !/\s/.test(name), { error: 'network_invalid' }).default(''),
    ports: z.array(portMappingSchema).default([]),
    publishAll: z.boolean().default(false),
    mounts: z.array(mountSchema).default([]),
    restart: restartSchema,
    memory: z
      .int()
      .refine((bytes) => bytes === 0 || bytes >= MIN_MEMORY, { error: 'memory_too_small' })
      .default(0),
    cpus: z
      .number()
      .refine((cpus) => cpus === 0 || cpus >= 0.01, { error: 'cpus_too_small' })
      .default(0),
    privileged: z.boolean().default(false),
    autoRemove: z.boolean().default(false),
    tty: z.boolean().default(false),
    openStdin: z.boolean().default(false),
    init: z.boolean().default(false),
  })
  .superRefine(reportContradictions);

/** A complete spec, every default filled in. */
export type RunSpec = z.output<typeof runSpecSchema>;

/** What a person or a script writes: only `image` is required. */
export type RunSpecInput = z.input<typeof runSpecSchema>;
