import type { BurdenReportAction, BurdenReportState, BurdenSubject } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Inspection } from '../inspections';
import { Department } from '../mandates';
import { Plaque } from '../plaques';
import { FormDemand } from '../reporting';
import { TaskAdmission } from '../task-admissions';

/** A burden report (负担反映) of somebody at a community about a department. Who filed it is shown to nobody. */
@Entity('burden_report')
@TenantTable({ read: 'burdenReport.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_burden_report_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_burden_report_division' })
@ForeignKey(() => Department, ['districtId', 'departmentId'], ['districtId', 'id'], {
  name: 'fk_burden_report_department',
})
@ForeignKey(() => TaskAdmission, ['districtId', 'admissionId'], ['districtId', 'id'], {
  name: 'fk_burden_report_admission',
})
@ForeignKey(() => FormDemand, ['districtId', 'demandId'], ['districtId', 'id'], {
  name: 'fk_burden_report_demand',
})
@ForeignKey(() => Inspection, ['districtId', 'inspectionId'], ['districtId', 'id'], {
  name: 'fk_burden_report_inspection',
})
@ForeignKey(() => Plaque, ['districtId', 'plaqueId'], ['districtId', 'id'], {
  name: 'fk_burden_report_plaque',
})
@ForeignKey(() => Attachment, ['districtId', 'evidenceId'], ['districtId', 'id'], {
  name: 'fk_burden_report_evidence',
})
@Index('ix_burden_report_filed', ['districtId', 'filedAt', 'id'])
@Index('ix_burden_report_division', ['districtId', 'divisionId'])
@Index('ix_burden_report_department', ['districtId', 'departmentId'])
@Index('ix_burden_report_admission', ['districtId', 'admissionId'])
@Index('ix_burden_report_demand', ['districtId', 'demandId'])
@Index('ix_burden_report_inspection', ['districtId', 'inspectionId'])
@Index('ix_burden_report_plaque', ['districtId', 'plaqueId'])
@Index('ix_burden_report_evidence', ['districtId', 'evidenceId'])
@Check(
  'ck_burden_report_subject',
  `subject in ('task', 'form', 'system', 'inspection', 'plaque', 'meeting', 'certificate', 'other')`,
)
@Check('ck_burden_report_state', `state in ('filed', 'upheld', 'dismissed', 'withdrawn')`)
@Check('ck_burden_report_hours', 'hours between 1 and 2000')
@Check('ck_burden_report_ended', `(state = 'filed') = (ended_at is null)`)
@Check('ck_burden_report_ruling', `(state in ('upheld', 'dismissed')) = (ruling_reason is not null)`)
@Check('ck_burden_report_about', 'num_nonnulls(admission_id, demand_id, inspection_id, plaque_id) <= 1')
export class BurdenReport {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_burden_report' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_burden_report' })
  id: string;

  /** The community that bears it. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** The department that is reported on. */
  @Column({ type: 'uuid', name: 'department_id' })
  departmentId: string;

  @Column({ type: 'text' })
  subject: BurdenSubject;

  @Column({ type: 'text' })
  content: string;

  /** Hours that it took all staff together. */
  @Column({ type: 'int' })
  hours: number;

  @Column({ type: 'uuid', name: 'admission_id', nullable: true })
  admissionId: string | null;

  @Column({ type: 'uuid', name: 'demand_id', nullable: true })
  demandId: string | null;

  @Column({ type: 'uuid', name: 'inspection_id', nullable: true })
  inspectionId: string | null;

  @Column({ type: 'uuid', name: 'plaque_id', nullable: true })
  plaqueId: string | null;

  @Column({ type: 'uuid', name: 'evidence_id', nullable: true })
  evidenceId: string | null;

  @Column({ type: 'text' })
  state: BurdenReportState;

  @Column({ type: 'text', name: 'ruling_reason', nullable: true })
  rulingReason: string | null;

  @Column({ type: 'text', name: 'filed_by' })
  filedBy: string;

  @Column({ type: 'timestamptz', name: 'filed_at' })
  filedAt: Date;

  /** When it was ruled on or withdrawn. */
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** What happened to a burden report. Only ever added. */
@Entity('burden_report_event')
@TenantTable({ read: 'burdenReport.read', division: 'divisionId' })
@ForeignKey(() => BurdenReport, ['districtId', 'reportId'], ['districtId', 'id'], {
  name: 'fk_burden_report_event_report',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_burden_report_event_division' })
@Index('ix_burden_report_event_report', ['districtId', 'reportId'])
@Index('ix_burden_report_event_division', ['districtId', 'divisionId'])
export class BurdenReportEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_burden_report_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_burden_report_event' })
  id: string;

  @Column({ type: 'uuid', name: 'report_id' })
  reportId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: BurdenReportAction | 'filed';

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
