import { z } from 'zod';
import { type Permission, permissions } from './permissions.ts';

export const roles = ['viewer', 'operator', 'developer', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

const viewer: readonly Permission[] = [
  'container:list',
  'container:read',
  'container:logs',
  'container:stats',
  'container:top',
  'image:read',
  'volume:read',
  'network:read',
  'host:info',
  'host:ports',
  'job:read',
];

// Whoever may open a shell in a container can print its environment: hiding it from them would be theatre.
const operator: readonly Permission[] = [
  ...viewer,
  'container:read.env',
  'container:start',
  'container:stop',
  'container:restart',
  'container:kill',
  'container:pause',
  'container:unpause',
  'container:rename',
  'container:exec',
  'container:attach',
  'job:cancel',
];

const developer: readonly Permission[] = [
  ...operator,
  'container:create',
  'container:remove',
  'image:pull',
  'volume:create',
  'volume:remove',
];

const sets: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set(viewer),
  operator: new Set(operator),
  developer: new Set(developer),
  admin: new Set(permissions),
};

/** The permissions that a role holds, in the order of `permissions`. Until scopes come, each holds for every object. */
export function permissionsOf(role: Role): Permission[] {
  return permissions.filter((permission) => sets[role].has(permission));
}

/** Whether a role holds a permission. */
export function roleCan(role: Role, permission: Permission): boolean {
  return sets[role].has(permission);
}
