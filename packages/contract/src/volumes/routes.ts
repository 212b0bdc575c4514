import { z } from 'zod';
import { instantSchema, itemsOf } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';

export const volumeSummarySchema = z.object({
  name: z.string(),
  driver: z.string(),
  createdAt: instantSchema.nullable(),
  anonymous: z.boolean(),
  /** Its driver options make it a part of the host: to mount it needs host:root. */
  hostBacked: z.boolean(),
  labels: z.record(z.string(), z.string()),
});
export type VolumeSummary = z.infer<typeof volumeSummarySchema>;

export const listVolumes = route({
  method: 'GET',
  path: '/api/v1/volumes',
  permission: 'volume:read',
  tag: 'volumes',
  summary: 'The volumes on the engine',
  answer: itemsOf(volumeSummarySchema),
});
