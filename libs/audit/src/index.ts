import { AuditEntry } from './audit-entry.entity.js';
import { AuditHead } from './audit-head.entity.js';

export { AuditEntry };
export * as audit from './audit.js';
export type { Act } from './audit.js';
export * from './audit-log.service.js';
export * from './readings.queries.js';
export { AuditModule } from './audit.module.js';
export { ReadingNotes } from './reading-notes.js';
export { verifyChains, type ChainReport } from './verify.js';

/** The tables of this room. */
export const auditEntities = [AuditEntry, AuditHead];
