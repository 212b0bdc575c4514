import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AuditEntry, WriteAudit } from '../../kernel/audit.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database, Row } from '../../storage/database.ts';

const detailLimit = 16 * 1024;
const Head = z.object({ seq: z.number(), hash: z.instanceof(Uint8Array) });

/**
 * Writes audit rows, each chained to the one before: hash = SHA-256(previous hash, the row as JSON in the order of its columns).
 * The first row's previous hash is empty.
 */
export function createAuditWriter(database: Database, clock: Clock): WriteAudit {
  return (entry) => {
    database.transaction(() => {
      const head = database.get(Head, 'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
      const row = rowOf(entry, (head?.seq ?? 0) + 1, clock());
      database.run(
        `INSERT INTO audit (seq, at, request_id, action, outcome, user_id, user_name, session_id, address,
           object_kind, object_id, object_name, detail, reason, hash)
         VALUES (:seq, :at, :request_id, :action, :outcome, :user_id, :user_name, :session_id, :address,
           :object_kind, :object_id, :object_name, :detail, :reason, :hash)`,
        { ...row, hash: chainHash(head?.hash ?? new Uint8Array(), row) },
      );
    });
  };
}

/** The link of the chain that belongs to a row, given the link before it. */
export function chainHash(previous: Uint8Array, row: Row): Uint8Array {
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify(Object.values(row)))
    .digest();
}

function rowOf(entry: AuditEntry, seq: number, at: number): Row {
  const detail = entry.detail === undefined ? null : JSON.stringify(entry.detail);
  return {
    seq,
    at,
    request_id: entry.requestId,
    action: entry.action,
    outcome: entry.outcome,
    user_id: entry.actor?.userId ?? null,
    user_name: entry.actor?.name ?? null,
    session_id: entry.actor?.sessionId ?? null,
    address: entry.address,
    object_kind: entry.object?.kind ?? null,
    object_id: entry.object?.id ?? null,
    object_name: entry.object?.name ?? null,
    detail: detail !== null && detail.length > detailLimit ? JSON.stringify({ cut: detail.length }) : detail,
    reason: entry.reason ?? null,
  };
}
