import { z } from 'zod';
import type { AuditEntry } from '../../kernel/audit.ts';
import type { Database } from '../../storage/database.ts';
import { auditRow } from './read-audit.ts';

const detailSchema = z.record(z.string(), z.unknown());
const rowSchema = auditRow.extend({
  action: z.custom<AuditEntry['action']>((value) => typeof value === 'string'),
  outcome: z.enum(['intent', 'done', 'failed', 'denied']),
});

/** The latest rows that say what came of something, oldest first, each with its time in milliseconds. */
export function recentAudit(database: Database, limit = 100): { entry: AuditEntry; at: number }[] {
  const sql =
    "SELECT * FROM audit WHERE outcome != 'intent' AND action NOT LIKE 'auth:%' ORDER BY seq DESC LIMIT :limit";
  return database
    .all(rowSchema, sql, { limit })
    .reverse()
    .map((row) => ({ at: row.at, entry: entryOf(row) }));
}

function entryOf(row: z.output<typeof rowSchema>): AuditEntry {
  return {
    action: row.action,
    outcome: row.outcome,
    actor:
      row.user_id === null
        ? undefined
        : { userId: row.user_id, name: row.user_name ?? '', sessionId: row.session_id ?? '' },
    address: row.address,
    requestId: row.request_id,
    object:
      row.object_kind === null || row.object_id === null
        ? undefined
        : { kind: row.object_kind, id: row.object_id, name: row.object_name ?? undefined },
    detail: row.detail === null ? undefined : detailSchema.parse(JSON.parse(row.detail)),
    reason: row.reason ?? undefined,
  };
}
