import { type Permission, type Role, roleCan } from '@berth/contract';
import { BerthError } from './errors.ts';

/** Who acts: a person through one of their sessions. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  /** The session's public id (never its secret). */
  readonly sessionId: string;
}

/** What a permission is asked for, so that scopes can come later without touching a use case. */
export interface ActedOn {
  /** `container`, `job`, … */
  readonly kind: string;
  readonly id: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Whether the actor holds a permission for an object. Every role's scope is everything today. */
export function can(actor: Actor, permission: Permission, _object?: ActedOn): boolean {
  return roleCan(actor.role, permission);
}

/** @throws BerthError `forbidden`, naming the permission, when the actor does not hold it */
export function authorise(actor: Actor, permission: Permission, object?: ActedOn): void {
  if (!can(actor, permission, object)) throw forbidden(actor, permission);
}

export function forbidden(actor: Actor, permission: Permission): BerthError {
  return new BerthError('forbidden', `The role ${actor.role} does not have the right ${permission}.`);
}
