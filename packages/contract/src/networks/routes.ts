import { z } from 'zod';
import { itemsOf } from '../kernel/common.ts';
import { route } from '../kernel/route.ts';

export const networkSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  driver: z.string(),
  scope: z.string(),
  internal: z.boolean(),
  subnets: z.array(z.string()),
  stack: z.string().nullable(),
});
export type NetworkSummary = z.infer<typeof networkSummarySchema>;

export const listNetworks = route({
  method: 'GET',
  path: '/api/v1/networks',
  permission: 'network:read',
  tag: 'networks',
  summary: 'The networks on the engine',
  answer: itemsOf(networkSummarySchema),
});
