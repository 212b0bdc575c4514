import type { AuditAction } from '@berth/contract';
import type { Actor } from './actor.ts';
import type { AuditEntry, AuditedObject, WriteAudit } from './audit.ts';
import type { BerthError } from './errors.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { RequestInfo } from './request-info.ts';
import { toBerthError } from './to-berth-error.ts';

export interface AuditedCall {
  readonly writeAudit: WriteAudit;
  readonly action: AuditAction;
  readonly actor: Actor | undefined;
  readonly info: RequestInfo;
  readonly asked: Readonly<Record<string, unknown>>;
}

type Name = (object: AuditedObject, detail?: Record<string, unknown>) => void;

/**
 * Runs a change between two audit rows: the intent before, what came of it after. Where the intent cannot be written nothing
 * runs. Somebody who is not signed in (setup, sign-in) leaves the second row only, none while they are throttled (guessing
 * passwords must not fill the disk), and nothing of what they typed: people type passwords into the wrong field.
 * @throws BerthError what the change threw, or `storage_full`
 */
export async function auditedCall<Result>(call: AuditedCall, work: (name: Name) => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  let object: AuditedObject | undefined;
  let found: Record<string, unknown> = {};
  const row = (outcome: AuditEntry['outcome'], detail: Record<string, unknown>, reason?: string): AuditEntry => ({
    action: call.action,
    outcome,
    actor: call.actor,
    address: call.info.client.address,
    requestId: call.info.requestId,
    object,
    detail,
    reason,
  });
  if (call.actor !== undefined) call.writeAudit(row('intent', maskedRecord(call.asked)));
  const ended = (outcome: AuditEntry['outcome'], reason?: string) => {
    writeResult(call, row(outcome, { ...found, ms: Math.round(performance.now() - startedAt) }, reason));
  };
  try {
    const result = await work((named, detail = {}) => {
      object = named;
      found = maskedRecord(detail);
    });
    ended('done');
    return result;
  } catch (cause) {
    const error: BerthError = toBerthError(cause);
    if (error.code !== 'too_many_attempts') ended(error.code === 'forbidden' ? 'denied' : 'failed', error.code);
    throw error;
  }
}

// The change has been made (or has failed) already: a result row that cannot be written must not turn its answer around.
function writeResult(call: AuditedCall, entry: AuditEntry): void {
  try {
    call.writeAudit(entry);
  } catch (error) {
    call.info.log.error({ err: error, action: entry.action, outcome: entry.outcome }, 'audit row lost');
  }
}

function maskedRecord(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.assign({}, maskSecrets(value));
}
