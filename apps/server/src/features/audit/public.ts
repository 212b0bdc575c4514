export { createAuditWriter } from './audit.store.ts';
export { readAudit } from './read-audit.ts';
