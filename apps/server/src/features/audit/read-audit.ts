import { z } from 'zod';
import type { Database } from '../../storage/database.ts';
import { chainHash } from './audit.store.ts';

const text = z.string().nullable();
/** A row of the audit as it is kept. */
export const auditRow = z.object({
  seq: z.number(),
  at: z.number(),
  request_id: z.string(),
  action: z.string(),
  outcome: z.string(),
  user_id: text,
  user_name: text,
  session_id: text,
  address: z.string(),
  object_kind: text,
  object_id: text,
  object_name: text,
  detail: text,
  reason: text,
  hash: z.instanceof(Uint8Array),
});
export type AuditRow = z.infer<typeof auditRow>;

/** The rows after `seq`, oldest first, at most `limit`. */
export function readAudit(database: Database, after = 0, limit = 1000): AuditRow[] {
  return database.all(auditRow, 'SELECT * FROM audit WHERE seq > :after ORDER BY seq LIMIT :limit', { after, limit });
}

/** Walks the chain; answers the first row that was changed or follows a missing one, undefined when it is whole. */
export function verifyAudit(database: Database): number | undefined {
  let previous: Uint8Array = new Uint8Array();
  let seq = 0;
  for (;;) {
    const rows = readAudit(database, seq);
    if (rows.length === 0) return undefined;
    for (const { hash, ...row } of rows) {
      if (row.seq !== seq + 1 || !Buffer.from(hash).equals(chainHash(previous, row))) return row.seq;
      previous = hash;
      seq = row.seq;
    }
  }
}
