import type { InspectionAction, InspectionState, InspectionSubject } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Department } from '../mandates';

/** What the history of an inspection holds besides the acts of its machine. */
export type InspectionEventKind =
  | InspectionAction
  | 'announced'
  | 'imported'
  | 'jointProposed'
  | 'jointAccepted'
  | 'rectified'
  | 'timeRecorded';

/** An inspection (检查) of a department at one community. What one announcement is for shares its `announcementId`. */
@Entity('inspection')
@TenantTable({ read: 'inspection.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_inspection_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_inspection_division' })
@ForeignKey(() => Inspection, ['districtId', 'proposedToId'], ['districtId', 'id'], {
  name: 'fk_inspection_proposed_to',
})
@ForeignKey(() => Department, ['districtId', 'department'], ['districtId', 'name'], {
  name: 'fk_inspection_department',
})
@Index('ix_inspection_newest', ['districtId', 'startsOn', 'id'])
@Index('ix_inspection_division', ['districtId', 'divisionId', 'startsOn'])
@Index('ix_inspection_announcement', ['districtId', 'announcementId'])
@Index('ix_inspection_proposed_to', ['districtId', 'proposedToId'])
@Index('ix_inspection_department', ['districtId', 'department'])
@Index('ix_inspection_import', ['districtId', 'importBatchId'])
@Check(
  'ck_inspection_state',
  `state in ('announced', 'duplicateChecked', 'held', 'findingsRecorded', 'rectified', 'closed', 'cancelled')`,
)
@Check('ck_inspection_days', 'ends_on >= starts_on and ends_on <= starts_on + 30')
@Check('ck_inspection_minutes', 'staff_minutes between 0 and 60000')
export class Inspection {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_inspection' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_inspection' })
  id: string;

  /** The community. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'uuid', name: 'announcement_id' })
  announcementId: string;

  @Column({ type: 'text' })
  department: string;

  @Column({ type: 'text' })
  subject: InspectionSubject;

  @Column({ type: 'text' })
  title: string;

  /** Law or document on which it rests. */
  @Column({ type: 'text' })
  basis: string;

  /** Day on which the community was told. */
  @Column({ type: 'date', name: 'notice_on' })
  noticeOn: string;

  @Column({ type: 'date', name: 'starts_on' })
  startsOn: string;

  @Column({ type: 'date', name: 'ends_on' })
  endsOn: string;

  @Column({ type: 'text' })
  state: InspectionState;

  /** Why it is held although another department inspects the same. */
  @Column({ type: 'text', name: 'duplicate_answer', nullable: true })
  duplicateAnswer: string | null;

  /** The inspection of another department with which this one is proposed to be held together. */
  @Column({ type: 'uuid', name: 'proposed_to_id', nullable: true })
  proposedToId: string | null;

  /** The same for inspections that are held together. */
  @Column({ type: 'uuid', name: 'joint_id', nullable: true })
  jointId: string | null;

  /** Time that it took staff of the community, in minutes; null until they say. */
  @Column({ type: 'int', name: 'staff_minutes', nullable: true })
  staffMinutes: number | null;

  @Column({ type: 'text', name: 'announced_by', nullable: true })
  announcedBy: string | null;

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

/** Something that an inspection found, and by when it is to be put right. */
@Entity('inspection_finding')
@TenantTable({ read: 'inspection.read', division: 'divisionId' })
@ForeignKey(() => Inspection, ['districtId', 'inspectionId'], ['districtId', 'id'], {
  name: 'fk_inspection_finding_inspection',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_inspection_finding_division' })
@ForeignKey(() => Attachment, ['districtId', 'evidenceId'], ['districtId', 'id'], {
  name: 'fk_inspection_finding_evidence',
})
@Index('ix_inspection_finding_inspection', ['districtId', 'inspectionId'])
@Index('ix_inspection_finding_division', ['districtId', 'divisionId'])
@Index('ix_inspection_finding_evidence', ['districtId', 'evidenceId'])
@Check('ck_inspection_finding_rectified', '(rectified_on is null) = (evidence_id is null)')
export class InspectionFinding {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_inspection_finding' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_inspection_finding' })
  id: string;

  @Column({ type: 'uuid', name: 'inspection_id' })
  inspectionId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;

  @Column({ type: 'date', name: 'rectified_on', nullable: true })
  rectifiedOn: string | null;

  /** Photograph or paper that shows it. */
  @Column({ type: 'uuid', name: 'evidence_id', nullable: true })
  evidenceId: string | null;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** One event in the life of an inspection. Only ever added. */
@Entity('inspection_event')
@TenantTable({ read: 'inspection.read', division: 'divisionId' })
@ForeignKey(() => Inspection, ['districtId', 'inspectionId'], ['districtId', 'id'], {
  name: 'fk_inspection_event_inspection',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_inspection_event_division' })
@Index('ix_inspection_event_inspection', ['districtId', 'inspectionId', 'recordedAt', 'id'])
@Index('ix_inspection_event_division', ['districtId', 'divisionId'])
export class InspectionEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_inspection_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_inspection_event' })
  id: string;

  @Column({ type: 'uuid', name: 'inspection_id' })
  inspectionId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: InspectionEventKind;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
