import { z } from 'zod';
import { jobStartedSchema } from '../jobs/job.schema.ts';
import { imageRefSchema, instantSchema, itemsOf } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';

export const imageSummarySchema = z.object({
  id: z.string(),
  tags: z.array(z.string()),
  digests: z.array(z.string()),
  createdAt: instantSchema.nullable(),
  /** Bytes as the engine counts them. */
  size: z.number().nullable(),
  labels: z.record(z.string(), z.string()),
});
export type ImageSummary = z.infer<typeof imageSummarySchema>;

export const imageDetailSchema = imageSummarySchema.extend({
  os: z.string(),
  architecture: z.string(),
  /** As `80/tcp`. */
  exposedPorts: z.array(z.string()),
  env: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
  entrypoint: z.array(z.string()),
  cmd: z.array(z.string()),
  workdir: z.string(),
  user: z.string(),
  volumes: z.array(z.string()),
  hasHealthcheck: z.boolean(),
});
export type ImageDetail = z.infer<typeof imageDetailSchema>;

export const listImages = route({
  method: 'GET',
  path: '/api/v1/images',
  permission: 'image:read',
  tag: 'images',
  summary: 'The images on the engine',
  answer: itemsOf(imageSummarySchema),
});

export const getImage = route({
  method: 'GET',
  path: '/api/v1/images/:imageId',
  permission: 'image:read',
  tag: 'images',
  summary: 'One image: what it runs, exposes and expects',
  params: z.strictObject({ imageId: imageRefSchema }),
  answer: imageDetailSchema,
  errors: ['image_not_found'],
});

export const pullImage = route({
  method: 'POST',
  path: '/api/v1/images/pull',
  permission: 'image:pull',
  audit: 'image:pull',
  tag: 'images',
  summary: 'Pull an image as a job',
  body: z.strictObject({ reference: imageRefSchema }),
  answer: jobStartedSchema,
  status: 202,
});
