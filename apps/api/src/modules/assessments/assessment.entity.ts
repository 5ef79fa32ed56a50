import type {
  AssessmentAction,
  AssessmentState,
  AssessorConflict,
  IneligibilityReason,
  RatingGrade,
  RubricNode,
  RubricRules,
  RubricSheet,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Organisation, OrganisationDocument } from '../organisations';

/** A rubric (评分标准) of a year. It is never changed: a new one is made, so that old results keep theirs. */
@Entity('rubric')
@TenantTable({ read: 'assessment.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_rubric_district' })
@Index('uq_rubric_title', ['districtId', 'year', 'title'], { unique: true })
export class RubricRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_rubric' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_rubric' })
  id: string;

  @Column({ type: 'smallint' })
  year: number;

  @Column({ type: 'text' })
  title: string;

  /** The tree; points in hundredths. */
  @Column({ type: 'jsonb' })
  nodes: RubricNode[];

  @Column({ type: 'jsonb' })
  rules: RubricRules;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}

/** An assessment (社会组织评估) of an organisation by a rubric. Points are in hundredths. */
@Entity('assessment')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_assessment_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_division' })
@ForeignKey(() => Organisation, ['districtId', 'organisationId'], ['districtId', 'id'], {
  name: 'fk_assessment_organisation',
})
@ForeignKey(() => RubricRow, ['districtId', 'rubricId'], ['districtId', 'id'], {
  name: 'fk_assessment_rubric',
})
@Index('uq_assessment_organisation', ['districtId', 'organisationId', 'rubricId'], {
  unique: true,
  where: `state <> 'withdrawn'`,
})
@Index('ix_assessment_organisation', ['districtId', 'organisationId'])
@Index('ix_assessment_rubric', ['districtId', 'rubricId'])
@Index('ix_assessment_division', ['districtId', 'divisionId'])
@Index('ix_assessment_created', ['districtId', 'createdAt', 'id'])
@Index('ix_assessment_import_batch', ['districtId', 'importBatchId'])
@Check('ck_assessment_total', 'total >= 0')
export class Assessment {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_assessment' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_assessment' })
  id: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId: string;

  /** The division of the organisation's seat, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'uuid', name: 'rubric_id' })
  rubricId: string;

  @Column({ type: 'text' })
  state: AssessmentState;

  @Column({ type: 'jsonb', name: 'self_scores', default: () => `'{}'` })
  selfScores: RubricSheet;

  @Column({ type: 'text', name: 'ineligibility_reasons', array: true, default: '{}' })
  ineligibilityReasons: IneligibilityReason[];

  @Column({ type: 'date', name: 'visited_on', nullable: true })
  visitedOn: string | null;

  /** Mean of the assessors; null until it is settled. */
  @Column({ type: 'int', nullable: true })
  total: number | null;

  @Column({ type: 'text', name: 'preliminary_grade', nullable: true })
  preliminaryGrade: RatingGrade | null;

  /** Grade that the committee decided on, or the review of an appeal. */
  @Column({ type: 'text', nullable: true })
  grade: RatingGrade | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn: string | null;

  @Column({ type: 'text', name: 'decision_minutes', nullable: true })
  decisionMinutes: string | null;

  @Column({ type: 'date', name: 'notice_from', nullable: true })
  noticeFrom: string | null;

  @Column({ type: 'text', name: 'posted_at', nullable: true })
  postedAt: string | null;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn: string | null;

  /** Last day of the grade. */
  @Column({ type: 'date', name: 'valid_to', nullable: true })
  validTo: string | null;

  /** Import that it came in by: a result of former years, run on paper, without sheets and evidence. */
  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}

/** An assessor's part in an assessment: declaration and sheet of scores, blind until all are in. */
@Entity('assessment_assessor')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'fk_assessment_assessor_assessment',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_assessor_division' })
@Index('ix_assessment_assessor_account', ['districtId', 'accountId'])
@Index('ix_assessment_assessor_division', ['districtId', 'divisionId'])
export class AssessmentAssessor {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_assessment_assessor',
  })
  districtId: string;

  @PrimaryColumn({
    type: 'uuid',
    name: 'assessment_id',
    primaryKeyConstraintName: 'pk_assessment_assessor',
  })
  assessmentId: string;

  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'pk_assessment_assessor' })
  accountId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Null until it is declared. */
  @Column({ type: 'text', nullable: true })
  conflict: AssessorConflict | null;

  @Column({ type: 'jsonb', default: () => `'{}'` })
  scores: RubricSheet;

  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'assigned_at' })
  assignedAt: Date;
}

/** A piece of evidence (佐证材料) for a leaf: a document of the organisation, or a note where it is seen. */
@Entity('assessment_evidence')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'fk_assessment_evidence_assessment',
})
@ForeignKey(() => OrganisationDocument, ['districtId', 'documentId'], ['districtId', 'id'], {
  name: 'fk_assessment_evidence_document',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_evidence_division' })
@Index('ix_assessment_evidence_assessment', ['districtId', 'assessmentId'])
@Index('ix_assessment_evidence_document', ['districtId', 'documentId'])
@Index('ix_assessment_evidence_division', ['districtId', 'divisionId'])
export class AssessmentEvidence {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_assessment_evidence',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_assessment_evidence' })
  id: string;

  @Column({ type: 'uuid', name: 'assessment_id' })
  assessmentId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Code of the leaf. */
  @Column({ type: 'text' })
  node: string;

  /** Code of the slot of the leaf. */
  @Column({ type: 'text' })
  slot: string;

  @Column({ type: 'uuid', name: 'document_id', nullable: true })
  documentId: string | null;

  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** One event in the history of an assessment. Only ever added. */
@Entity('assessment_event')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'fk_assessment_event_assessment',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_event_division' })
@Index('ix_assessment_event_assessment', ['districtId', 'assessmentId', 'recordedAt', 'id'])
@Index('ix_assessment_event_division', ['districtId', 'divisionId'])
export class AssessmentEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_assessment_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_assessment_event' })
  id: string;

  @Column({ type: 'uuid', name: 'assessment_id' })
  assessmentId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  action: AssessmentAction;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}
