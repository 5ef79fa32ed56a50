export { AuditEvent, type AuditOutcome } from './audit-event.entity';
export { AuditSeal } from './audit-seal.entity';
export { auditedDistricts } from './audited-districts';
export { HeadFile, type WrittenHead } from './head-file';
export { type AuditEntry, INSTALLATION_DISTRICT } from './record-audit';
export { sealAudit } from './seal-audit';
export { type AuditFinding, type AuditReport, verifyAudit } from './verify-audit';
