export { auditedDistricts } from './audited-districts';
export { HeadFile } from './head-file';
export { type AuditFinding, verifyAudit } from './verify-audit';
