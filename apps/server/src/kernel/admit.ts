import type { IncomingMessage } from 'node:http';
import type { Access as Permitted } from '@berth/contract';
import type { Access } from './access.ts';
import { type Actor, can, forbidden } from './actor.ts';
import { checkOrigin } from './check-origin.ts';
import type { Client } from './client.ts';
import { BerthError } from './errors.ts';
import type { Hosts } from './hosts.ts';

export interface Gate {
  readonly access: Access;
  readonly hosts: Hosts;
}

/** What has to hold before anything of a request is read: who, whether from a page of our own, whether they may. */
export interface Admission {
  readonly permission: Permitted;
  /** A change, or a WebSocket: foreign pages must not cause it. */
  readonly guarded: boolean;
}

/**
 * The one place where a caller is let in. Answers who it is; undefined only where the record is public.
 * @throws BerthError `unauthenticated`, `origin_refused`, `forbidden`
 */
export function admit(gate: Gate, request: IncomingMessage, client: Client, wanted: Admission): Actor | undefined {
  const actor = gate.access.authenticate(request);
  if (actor === undefined && wanted.permission !== 'public') {
    throw new BerthError('unauthenticated', 'Sign in first.');
  }
  if (wanted.guarded) checkOrigin(request, client, gate.hosts, wanted.permission !== 'public');
  if (actor === undefined || wanted.permission === 'public') return actor;
  if (wanted.permission !== 'signed-in' && !can(actor, wanted.permission)) throw forbidden(actor, wanted.permission);
  gate.access.touch(actor);
  return actor;
}
