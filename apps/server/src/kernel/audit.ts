import type { AuditAction } from '@berth/contract';
import type { ActedOn, Actor } from './actor.ts';

export type AuditOutcome = 'intent' | 'done' | 'failed' | 'denied';

export interface AuditedObject extends Pick<ActedOn, 'kind' | 'id'> {
  readonly name?: string | undefined;
}

/** One row of the audit. Values must be free of secrets: pass them through `maskSecrets`. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  /** Undefined: somebody who is not signed in. */
  readonly actor: Pick<Actor, 'userId' | 'name' | 'sessionId'> | undefined;
  readonly address: string;
  /** Ties intent and result together. */
  readonly requestId: string;
  readonly object?: AuditedObject | undefined;
  /** What was asked, masked; for results what came of it. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
  /** The error's code where it failed. */
  readonly reason?: string | undefined;
}

/** Writes one row, now. @throws StorageFullError: then the change must not be made */
export type WriteAudit = (entry: AuditEntry) => void;
