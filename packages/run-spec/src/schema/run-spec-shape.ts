import { z } from 'zod';
import { portProtocolSchema } from './port.schema.ts';
import { restartPolicySchema } from './restart.schema.ts';
import type { RunSpec } from './run-spec.schema.ts';

const texts = z.record(z.string(), z.string());

/**
 * The form of a complete spec without its rules: for a spec read from a container, which another tool may have made in a way that
 * `runSpecSchema` would refuse to make.
 */
export const runSpecShapeSchema: z.ZodType<RunSpec> = z.strictObject({
  image: z.string(),
  name: z.string(),
  command: z.array(z.string()),
  entrypoint: z.string().nullable(),
  env: texts,
  labels: texts,
  workdir: z.string(),
  user: z.string(),
  hostname: z.string(),
  network: z.string(),
  ports: z.array(
    z.strictObject({
      hostIp: z.string(),
      hostPort: z.string(),
      containerPort: z.string(),
      protocol: portProtocolSchema,
    }),
  ),
  publishAll: z.boolean(),
  mounts: z.array(
    z.strictObject({
      type: z.enum(['volume', 'bind', 'tmpfs']),
      source: z.string(),
      target: z.string(),
      readOnly: z.boolean(),
    }),
  ),
  restart: z.strictObject({ policy: restartPolicySchema, maxRetries: z.number() }),
  memory: z.number(),
  cpus: z.number(),
  privileged: z.boolean(),
  autoRemove: z.boolean(),
  tty: z.boolean(),
  openStdin: z.boolean(),
  init: z.boolean(),
});
