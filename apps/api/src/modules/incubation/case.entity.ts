import type { IncubationAction, IncubationDocument, IncubationStage } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Organisation, OrganisationDocument } from '../organisations';
import { IncubationCall, IncubationProgramme } from './programme.entity';

/** What is recorded about a case without moving its stage. */
export type IncubationRecord =
  | 'create'
  | 'revise'
  | 'filePaper'
  | 'withdrawPaper'
  | 'assignAssessor'
  | 'recordPaperScores'
  | 'openNotice'
  | 'recordObjection'
  | 'decideObjection'
  | 'signAgreement'
  | 'addPlanItem'
  | 'completePlanItem'
  | 'listHandOver'
  | 'settleHandOver'
  | 'recordVisit';
/** An incubation case (孵化案例) of one organisation, from application to the end of follow-up. Its history is in the events. */
@Entity('incubation_case')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_case_district' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_incubation_case_organisation',
})
@ForeignKey(() => IncubationProgramme, ['districtId', 'programmeId'], ['districtId', 'id'], {
  name: 'fk_incubation_case_programme',
})
@ForeignKey(() => IncubationCall, ['districtId', 'callId'], ['districtId', 'id'], {
  name: 'fk_incubation_case_call',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_case_division' })
@Index('uq_incubation_case_number', ['districtId', 'number'], { unique: true })
@Index('uq_incubation_case_live', ['districtId', 'organisationId'], {
  unique: true,
  where: `stage not in ('closed', 'refused', 'withdrawn', 'terminated')`,
})
@Index('uq_incubation_case_certificate', ['districtId', 'certificateNumber'], { unique: true })
@Index('ix_incubation_case_stage', ['districtId', 'stage', 'stageEnteredOn', 'id'])
@Index('ix_incubation_case_updated', ['districtId', 'updatedAt', 'id'])
@Index('ix_incubation_case_organisation', ['districtId', 'organisationId'])
@Index('ix_incubation_case_programme', ['districtId', 'programmeId'])
@Index('ix_incubation_case_call', ['districtId', 'callId'])
@Index('ix_incubation_case_import_batch', ['districtId', 'importBatchId'])
@Index('ix_incubation_case_division', ['districtId', 'divisionId', 'stageEnteredOn', 'id'])
@Check('ck_incubation_case_sum', 'requested_sum >= 0')
export class IncubationCase {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_case' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_case' })
  id: string;

  /** Number that people quote. */
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId: string;

  @Column({ type: 'uuid', name: 'call_id' })
  callId: string;

  @Column({ type: 'text' })
  track: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Whether the simplified procedure (简易程序) applies, settled when it was submitted. */
  @Column({ type: 'boolean' })
  simplified: boolean;

  /** Yuan asked for, as exact text. */
  @Column({ type: 'numeric', precision: 14, scale: 2, name: 'requested_sum' })
  requestedSum: string;

  @Column({ type: 'text' })
  summary: string;

  @Column({ type: 'text' })
  stage: IncubationStage;

  /** Where rectification leads back to. */
  @Column({ type: 'text', name: 'resume_stage', nullable: true })
  resumeStage: IncubationStage | null;

  @Column({ type: 'date', name: 'stage_entered_on' })
  stageEnteredOn: string;

  @Column({ type: 'date', name: 'applied_on', nullable: true })
  appliedOn: string | null;

  @Column({ type: 'date', name: 'admitted_on', nullable: true })
  admittedOn: string | null;

  @Column({ type: 'date', name: 'started_on', nullable: true })
  startedOn: string | null;

  /** Last day of the term, extension included. */
  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column({ type: 'date', name: 'midterm_passed_on', nullable: true })
  midtermPassedOn: string | null;

  @Column({ type: 'date', name: 'graduated_on', nullable: true })
  graduatedOn: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column({ type: 'text', name: 'certificate_number', nullable: true })
  certificateNumber: string | null;

  @Column({ type: 'int', default: 0 })
  corrections: number;

  @Column({ type: 'int', default: 0 })
  extensions: number;

  /** Papers that the one notice (一次性告知) asked for. */
  @Column({ type: 'text', array: true, name: 'missing_papers', default: () => `'{}'` })
  missingPapers: IncubationDocument[];

  @Column({ type: 'date', name: 'hub_signed_on', nullable: true })
  hubSignedOn: string | null;

  @Column({ type: 'date', name: 'organisation_signed_on', nullable: true })
  organisationSignedOn: string | null;

  /** The import that brought the application; null when it was recorded by hand. */
  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}

/** What happened to a case: the history, only ever added to. */
@Entity('incubation_event')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_event_district' })
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_incubation_event_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_event_division' })
@Index('ix_incubation_event_case', ['districtId', 'caseId', 'caseVersion'])
@Index('ix_incubation_event_division', ['districtId', 'divisionId'])
export class IncubationEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_event' })
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Version of the case on which it is based; it orders the history. */
  @Column({ type: 'int', name: 'case_version' })
  caseVersion: number;

  @Column({ type: 'text' })
  action: IncubationAction | IncubationRecord;

  @Column({ type: 'text', name: 'from_stage' })
  fromStage: IncubationStage;

  @Column({ type: 'text', name: 'to_stage' })
  toStage: IncubationStage;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What it was about, such as the title of a paper. */
  @Column({ type: 'text', nullable: true })
  detail: string | null;
}

/** A document of the organisation filed as one of the papers of its case. One document may be several papers and evidence besides. */
@Entity('incubation_paper')
@TenantTable({ read: 'incubation.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_incubation_paper_district' })
@ForeignKey(() => IncubationCase, ['districtId', 'caseId'], ['districtId', 'id'], {
  name: 'fk_incubation_paper_case',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_incubation_paper_division' })
@ForeignKey(() => OrganisationDocument, ['districtId', 'documentId'], ['districtId', 'id'], {
  name: 'fk_incubation_paper_document',
})
@Index('uq_incubation_paper_filed', ['districtId', 'caseId', 'kind', 'documentId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('ix_incubation_paper_case', ['districtId', 'caseId'])
@Index('ix_incubation_paper_division', ['districtId', 'divisionId'])
@Index('ix_incubation_paper_document', ['districtId', 'documentId'])
export class IncubationPaper {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_incubation_paper' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_incubation_paper' })
  id: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId: string;

  /** Division of the organisation’s seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: IncubationDocument;

  @Column({ type: 'uuid', name: 'document_id' })
  documentId: string;

  @Column({ type: 'text', name: 'filed_by' })
  filedBy: string;

  @Column({ type: 'timestamptz', name: 'filed_at' })
  filedAt: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
