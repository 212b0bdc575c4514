export { createAuditWriter } from './audit.store.ts';
export { createAuditFeed } from './audit-feed.ts';
export { readAudit } from './read-audit.ts';
export { recentAudit } from './recent-audit.ts';
