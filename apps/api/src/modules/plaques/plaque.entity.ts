import type { PlaqueAction, PlaqueState } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Department } from '../mandates';

/** What the history of a plaque holds besides the acts of its machine. */
export type PlaqueEventKind = PlaqueAction | 'applied' | 'reported' | 'imported' | 'used';

/** A plaque (挂牌) of a department at a community. Whether it is nominal is not in it: that comes of the day. */
@Entity('plaque')
@TenantTable({ read: 'plaque.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_plaque_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_plaque_division' })
@ForeignKey(() => Attachment, ['districtId', 'photoId'], ['districtId', 'id'], { name: 'fk_plaque_photo' })
@ForeignKey(() => Department, ['districtId', 'department'], ['districtId', 'name'], {
  name: 'fk_plaque_department',
})
@Index('uq_plaque_name', ['districtId', 'divisionId', 'name'], {
  unique: true,
  where: `state not in ('removed', 'refused', 'withdrawn') and withdrawn_at is null`,
})
@Index('ix_plaque_newest', ['districtId', 'createdAt', 'id'])
@Index('ix_plaque_division', ['districtId', 'divisionId'])
@Index('ix_plaque_application', ['districtId', 'applicationId'])
@Index('ix_plaque_photo', ['districtId', 'photoId'])
@Index('ix_plaque_department', ['districtId', 'department'])
@Index('ix_plaque_import', ['districtId', 'importBatchId'])
@Check(
  'ck_plaque_state',
  `state in ('applied', 'permitted', 'displayed', 'checked', 'kept', 'removed', 'refused', 'withdrawn')`,
)
@Check(
  'ck_plaque_displayed',
  `(state in ('displayed', 'checked', 'kept', 'removed')) = (displayed_on is not null)`,
)
@Check('ck_plaque_removed', `(state = 'removed') = (removed_on is not null)`)
@Check('ck_plaque_permit', `permitted_until is null or permit_reference is not null`)
export class Plaque {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_plaque' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_plaque' })
  id: string;

  /** The community at which it hangs. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** What stands on it. */
  @Column({ type: 'text' })
  name: string;

  /** The department that wants it there; null while nobody knows. */
  @Column({ type: 'text', nullable: true })
  department: string | null;

  /** Where at the community it hangs. */
  @Column({ type: 'text', nullable: true })
  place: string | null;

  /** Law or document that the department names. */
  @Column({ type: 'text', nullable: true })
  basis: string | null;

  @Column({ type: 'text' })
  state: PlaqueState;

  /** The same for all communities that one application is for. */
  @Column({ type: 'uuid', name: 'application_id', nullable: true })
  applicationId: string | null;

  @Column({ type: 'text', name: 'applied_by', nullable: true })
  appliedBy: string | null;

  /** Number of the permit last given. */
  @Column({ type: 'text', name: 'permit_reference', nullable: true })
  permitReference: string | null;

  /** Its last day; null for one without an end. */
  @Column({ type: 'date', name: 'permitted_until', nullable: true })
  permittedUntil: string | null;

  @Column({ type: 'date', name: 'displayed_on', nullable: true })
  displayedOn: string | null;

  @Column({ type: 'date', name: 'last_used_on', nullable: true })
  lastUsedOn: string | null;

  @Column({ type: 'date', name: 'checked_on', nullable: true })
  checkedOn: string | null;

  @Column({ type: 'date', name: 'removed_on', nullable: true })
  removedOn: string | null;

  /** The newest photograph of it. */
  @Column({ type: 'uuid', name: 'photo_id', nullable: true })
  photoId: string | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  /** When the import that brought it was undone. */
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** One event in the life of a plaque. Only ever added: permits and uses of every day can be read from it. */
@Entity('plaque_event')
@TenantTable({ read: 'plaque.read', division: 'divisionId' })
@ForeignKey(() => Plaque, ['districtId', 'plaqueId'], ['districtId', 'id'], {
  name: 'fk_plaque_event_plaque',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_plaque_event_division' })
@ForeignKey(() => Attachment, ['districtId', 'attachmentId'], ['districtId', 'id'], {
  name: 'fk_plaque_event_attachment',
})
@Index('ix_plaque_event_plaque', ['districtId', 'plaqueId', 'recordedAt', 'id'])
@Index('ix_plaque_event_division', ['districtId', 'divisionId'])
@Index('ix_plaque_event_attachment', ['districtId', 'attachmentId'])
export class PlaqueEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_plaque_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_plaque_event' })
  id: string;

  @Column({ type: 'uuid', name: 'plaque_id' })
  plaqueId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: PlaqueEventKind;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** Number of the permit that the event gave. */
  @Column({ type: 'text', name: 'permit_reference', nullable: true })
  permitReference: string | null;

  @Column({ type: 'date', name: 'permitted_until', nullable: true })
  permittedUntil: string | null;

  /** Day of a use that the event shows. */
  @Column({ type: 'date', name: 'used_on', nullable: true })
  usedOn: string | null;

  @Column({ type: 'uuid', name: 'attachment_id', nullable: true })
  attachmentId: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
