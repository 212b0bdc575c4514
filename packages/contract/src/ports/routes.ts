import { z } from 'zod';
import { route } from '../kernel/route.ts';

export const portOwnerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('container'), id: z.string(), name: z.string(), running: z.boolean() }),
  z.object({ kind: z.literal('host'), process: z.string().nullable() }),
]);

export const takenPortSchema = z.object({
  hostIp: z.string(),
  hostPort: z.number().int(),
  protocol: z.enum(['tcp', 'udp', 'sctp']),
  owner: portOwnerSchema,
});
export type TakenPort = z.infer<typeof takenPortSchema>;

export const listPorts = route({
  method: 'GET',
  path: '/api/v1/ports',
  permission: 'host:ports',
  tag: 'ports',
  summary: 'The host ports that are taken, and by whom',
  description: 'Of containers, running or stopped, and of the host’s own listeners where Berth can see them.',
  answer: z.object({ items: z.array(takenPortSchema), hostVisible: z.boolean() }),
});
