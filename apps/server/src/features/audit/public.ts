export { createAuditWriter } from './audit.store.ts';
export { readAudit, verifyAudit } from './read-audit.ts';
