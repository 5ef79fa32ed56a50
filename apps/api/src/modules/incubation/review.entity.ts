import type { ConflictStatement, ItemScores } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { OrganisationDocument } from '../organisations';
import { IncubationCase } from './case.entity';

/** What was decided on an objection. */
export type ObjectionDecision = 'upheld' | 'dismissed';
/** The score sheet (评分表) of one seat of a panel: of an assessor with an account, or on paper. Blind until all are in. */
@Entity('incubation_sheet')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_sheet_district' })
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_incubation_sheet_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_sheet_division' })
@ForeignKey(() => OrganisationDocument, ['districtId', 'scanDocumentId'], ['districtId', 'id'], {
  name: 'fk_incubation_sheet_scan',
})
@Index('uq_incubation_sheet_seat', ['districtId', 'caseId', 'seat'], { unique: true })
@Index('ix_incubation_sheet_assessor', ['districtId', 'assessorId', 'submittedAt'])
@Index('ix_incubation_sheet_scan', ['districtId', 'scanDocumentId'])
@Index('ix_incubation_sheet_case', ['districtId', 'caseId'])
@Index('ix_incubation_sheet_division', ['districtId', 'divisionId'])
@Check('ck_incubation_sheet_conflict', `conflict in ('undeclared', 'none', 'conflicted')`)
@Check('ck_incubation_sheet_scored', `total is null or conflict = 'none'`)
export class IncubationSheet {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_sheet' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_sheet' })
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Which seat of the panel, such as 1号评委. */
  @Column({ type: 'text' })
  seat: string;

  /** Account of the assessor; null for a sheet on paper. */
  @Column({ type: 'uuid', name: 'assessor_id', nullable: true })
  assessorId: string | null;

  @Column({ type: 'text', default: 'undeclared' })
  conflict: ConflictStatement;

  @Column({ type: 'text', name: 'conflict_note', nullable: true })
  conflictNote: string | null;

  @Column({ type: 'timestamptz', name: 'declared_at', nullable: true })
  declaredAt: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  scores: ItemScores | null;

  @Column({ type: 'int', nullable: true })
  total: number | null;

  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'text', name: 'entered_by', nullable: true })
  enteredBy: string | null;

  /** Scan of the sheet on paper. */
  @Column({ type: 'uuid', name: 'scan_document_id', nullable: true })
  scanDocumentId: string | null;
}

/** The public notice (公示) of a case: from when to when, and where it was posted. */
@Entity('incubation_notice')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_notice_district' })
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_incubation_notice_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_notice_division' })
@Index('uq_incubation_notice_case', ['districtId', 'caseId'], { unique: true })
@Index('ix_incubation_notice_division', ['districtId', 'divisionId'])
@Check('ck_incubation_notice_span', 'closes_on > opened_on')
export class IncubationNotice {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_notice' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_notice' })
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date', name: 'opened_on' })
  openedOn: string;

  @Column({ type: 'date', name: 'closes_on' })
  closesOn: string;

  /** Where it was posted. */
  @Column({ type: 'text' })
  places: string;

  /** Whether its end rests on a year without a published calendar. */
  @Column({ type: 'boolean' })
  provisional: boolean;
}

/** An objection (异议) to a public notice, with the decision on it. */
@Entity('incubation_objection')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_objection_district' })
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_incubation_objection_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_objection_division' })
@Index('ix_incubation_objection_case', ['districtId', 'caseId'])
@Index('ix_incubation_objection_division', ['districtId', 'divisionId'])
@Check('ck_incubation_objection_decision', `decision in ('upheld', 'dismissed')`)
export class IncubationObjection {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_objection' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_objection' })
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'date', name: 'received_on' })
  receivedOn: string;

  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'text', nullable: true })
  decision: ObjectionDecision | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
