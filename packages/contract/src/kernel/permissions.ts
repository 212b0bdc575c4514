import { z } from 'zod';

/**
 * Every right a role can hold, named `noun:verb`. The same string is the audit action of the change it allows.
 * `host:root` is what makes a person root on the host: privileged, binds, host namespaces, devices, capabilities.
 */
export const permissions = [
  'container:list',
  'container:read',
  'container:read.env',
  'container:logs',
  'container:stats',
  'container:top',
  'container:start',
  'container:stop',
  'container:restart',
  'container:kill',
  'container:pause',
  'container:unpause',
  'container:rename',
  'container:exec',
  'container:attach',
  'container:create',
  'container:remove',
  'image:read',
  'image:pull',
  'volume:read',
  'volume:create',
  'volume:remove',
  'network:read',
  'host:info',
  'host:ports',
  'host:root',
  'job:read',
  'job:cancel',
  'user:manage',
  'audit:read',
] as const;

export const permissionSchema = z.enum(permissions);
export type Permission = z.infer<typeof permissionSchema>;
