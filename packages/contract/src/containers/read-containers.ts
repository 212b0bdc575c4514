import { z } from 'zod';
import { containerParamsSchema, itemsOf, queryFlagSchema } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';
import { containerSummarySchema } from './container.schema.ts';
import { containerDetailSchema } from './container-detail.schema.ts';

export const listContainers = route({
  method: 'GET',
  path: '/api/v1/containers',
  permission: 'container:list',
  tag: 'containers',
  summary: 'List the containers, running or not',
  query: z.strictObject({ stack: z.string().max(255).optional(), state: z.string().max(40).optional() }),
  answer: itemsOf(containerSummarySchema),
});

export const getContainer = route({
  method: 'GET',
  path: '/api/v1/containers/:containerId',
  permission: 'container:read',
  tag: 'containers',
  summary: 'One container in full',
  params: containerParamsSchema,
  answer: containerDetailSchema,
  errors: ['container_not_found'],
});

/** A part of `Config` that was set on the container, or changed from its image's. */
export const configDifferenceSchema = z.object({
  /** From the top: `["Config", "Labels", "stage"]`. */
  path: z.array(z.union([z.string(), z.number().int()])),
  origin: z.enum(['container', 'changed']),
  /** The image's own, as a text. */
  image: z.string().nullable(),
});
export type ConfigDifference = z.infer<typeof configDifferenceSchema>;

export const inspectContainer = route({
  method: 'GET',
  path: '/api/v1/containers/:containerId/inspect',
  permission: 'container:read',
  tag: 'containers',
  summary: 'The engine’s own words on one container',
  description: 'Values that may be secrets are hidden from whoever lacks container:read.env.',
  params: containerParamsSchema,
  answer: z.object({
    inspect: z.record(z.string(), z.json()),
    masked: z.boolean(),
    /** Where `Config` is not as the image has it; null where the image is gone. */
    differences: z.array(configDifferenceSchema).nullable(),
  }),
  errors: ['container_not_found'],
});

export const containerSizes = route({
  method: 'GET',
  path: '/api/v1/container-sizes',
  permission: 'container:list',
  tag: 'containers',
  summary: 'What each container occupies on disk, in bytes',
  description: 'The engine walks the file systems for it: slow with many containers, so it is asked only on demand.',
  query: z.strictObject({ refresh: queryFlagSchema.optional() }),
  answer: itemsOf(z.object({ id: z.string(), writable: z.number().nullable(), total: z.number().nullable() })),
});

export const previewRemoval = route({
  method: 'GET',
  path: '/api/v1/containers/:containerId/removal',
  permission: 'container:read',
  tag: 'containers',
  summary: 'What removing a container would lose, and who depends on it',
  params: containerParamsSchema,
  answer: z.object({
    id: z.string(),
    name: z.string(),
    running: z.boolean(),
    /** Bytes of the writable layer; null when the engine does not say. */
    writableBytes: z.number().nullable(),
    anonymousVolumes: z.array(z.object({ name: z.string(), target: z.string(), bytes: z.number().nullable() })),
    dependants: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        how: z.enum(['network', 'pid', 'ipc', 'volumes-from', 'link', 'depends_on']),
      }),
    ),
    /** The engine removes it by itself when it stops. */
    autoRemove: z.boolean(),
  }),
  errors: ['container_not_found'],
});
