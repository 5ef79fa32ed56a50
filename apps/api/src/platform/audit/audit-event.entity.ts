import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../database/table-kind';

/** How an act ended: done, refused by a rule, or denied for want of a permission. */
export type AuditOutcome = 'done' | 'refused' | 'denied';

/** One line of the audit log (操作日志). Field names, never values. */
@Entity('audit_event')
@TenantTable({ read: 'audit.read', division: null })
@Check('ck_audit_event_outcome', `outcome IN ('done', 'refused', 'denied')`)
@Index('ix_audit_event_recorded', ['districtId', 'recordedAt', 'id'])
@Index('ix_audit_event_subject', ['districtId', 'subjectType', 'subjectId', 'recordedAt'])
export class AuditEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_audit_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_audit_event' })
  id: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column({ type: 'text', name: 'actor_kind' })
  actorKind: string;

  @Column({ type: 'text', name: 'actor_id' })
  actorId: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text' })
  outcome: AuditOutcome;

  @Column({ type: 'text', name: 'subject_type' })
  subjectType: string;

  @Column({ type: 'text', name: 'subject_id' })
  subjectId: string;

  @Column({ type: 'text', name: 'fields_before', array: true, default: '{}' })
  fieldsBefore: string[];

  @Column({ type: 'text', name: 'fields_after', array: true, default: '{}' })
  fieldsAfter: string[];

  @Column({ type: 'text', nullable: true })
  why: string | null;

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId: string | null;
}
