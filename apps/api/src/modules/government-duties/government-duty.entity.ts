import type { GovernmentDuty } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { District } from '../divisions';
import { Department } from '../mandates';

/** A duty of a department towards communities, due once in every period. How it stands comes of the day. */
@Entity('government_duty')
@TenantTable({ read: 'governmentDuty.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_government_duty_district' })
@ForeignKey(() => Department, ['districtId', 'department'], ['districtId', 'name'], {
  name: 'fk_government_duty_department',
})
@Index('uq_government_duty_title', ['districtId', 'department', 'title'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_government_duty_newest', ['districtId', 'createdAt', 'id'])
@Index('ix_government_duty_department', ['districtId', 'department'])
@Index('ix_government_duty_import', ['districtId', 'importBatchId'])
@Check(
  'ck_government_duty_kind',
  `duty in ('guidance', 'socialWorkerTraining', 'organisationCultivation', 'incentive', 'mechanismInnovation')`,
)
@Check('ck_government_duty_months', 'every_months in (1, 3, 6, 12)')
@Check('ck_government_duty_days', 'ends_on is null or ends_on > starts_on')
export class GovernmentDutyRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_government_duty' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_government_duty' })
  id: string;

  @Column({ type: 'text' })
  duty: GovernmentDuty;

  @Column({ type: 'text' })
  department: string;

  /** What is to be done in every period. */
  @Column({ type: 'text' })
  title: string;

  /** Law or document on which it rests. */
  @Column({ type: 'text' })
  basis: string;

  @Column({ type: 'date', name: 'starts_on' })
  startsOn: string;

  @Column({ type: 'smallint', name: 'every_months' })
  everyMonths: number;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  /** When the import that brought it was undone. */
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}

/** Something that a department did for one of its duties, with what shows it. Only ever added. */
@Entity('government_duty_act')
@TenantTable({ read: 'governmentDuty.read', division: null })
@ForeignKey(() => GovernmentDutyRow, ['districtId', 'dutyId'], ['districtId', 'id'], {
  name: 'fk_government_duty_act_duty',
})
@ForeignKey(() => Attachment, ['districtId', 'evidenceId'], ['districtId', 'id'], {
  name: 'fk_government_duty_act_evidence',
})
@Index('ix_government_duty_act_duty', ['districtId', 'dutyId', 'occurredOn'])
@Index('ix_government_duty_act_evidence', ['districtId', 'evidenceId'])
export class GovernmentDutyAct {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_government_duty_act' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_government_duty_act' })
  id: string;

  @Column({ type: 'uuid', name: 'duty_id' })
  dutyId: string;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'text' })
  note: string;

  /** Paper or photograph; null for what was planted with the demonstration. */
  @Column({ type: 'uuid', name: 'evidence_id', nullable: true })
  evidenceId: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
