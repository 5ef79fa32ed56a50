import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { TenantTable } from '../database/table-kind';

/** A link of a district's hash chain over its audit events. */
@Entity('audit_seal')
@TenantTable({ read: 'audit.read', division: null })
@Unique('uq_audit_seal_event', ['districtId', 'eventId'])
export class AuditSeal {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_audit_seal' })
  districtId: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'pk_audit_seal' })
  position: string;

  @Column({ type: 'uuid', name: 'event_id' })
  eventId: string;

  @Column({ type: 'text' })
  hash: string;

  @Column({ type: 'timestamptz', name: 'sealed_at', default: () => 'now()' })
  sealedAt: Date;
}
