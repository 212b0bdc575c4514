import type { AuditEntry, WriteAudit } from '../../kernel/audit.ts';

/** A writer that tells each row once it is written. */
export function createAuditFeed(write: WriteAudit) {
  const listeners = new Set<(entry: AuditEntry) => void>();
  return {
    write: (entry: AuditEntry) => {
      write(entry);
      for (const listener of listeners) listener(entry);
    },
    listen: (listener: (entry: AuditEntry) => void) => void listeners.add(listener),
  };
}
