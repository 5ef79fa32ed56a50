import type {
  AppealAction,
  AppealOpinion,
  AppealState,
  AssessorConflict,
  RatingGrade,
  RubricSheet,
} from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../../platform/database/table-kind';
import { Division } from '../../divisions';
import { OrganisationDocument } from '../../organisations';
import { Assessment } from '../assessment.entity';
import type { AppealMeans } from './appeal.enums';

/** An appeal (复核申请) of an organisation against its published result. */
@Entity('assessment_appeal')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'fk_assessment_appeal_assessment',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_appeal_division' })
@Index('uq_assessment_appeal_assessment', ['districtId', 'assessmentId'], {
  unique: true,
  where: `state not in ('outOfTime', 'withdrawn')`,
})
@Index('ix_assessment_appeal_assessment', ['districtId', 'assessmentId'])
@Index('ix_assessment_appeal_division', ['districtId', 'divisionId'])
@Index('ix_assessment_appeal_due', ['districtId', 'dueOn'])
@Check('ck_assessment_appeal_decided', `(decided_on is null) = (state in ('received', 'accepted'))`)
@Check('ck_assessment_appeal_due', '(due_on is null) = (decided_on is not null)')
export class AssessmentAppeal {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_assessment_appeal' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_assessment_appeal' })
  id: string;

  @Column({ type: 'uuid', name: 'assessment_id' })
  assessmentId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  state: AppealState;

  /** By which means it came to those who record it for the organisation (代录). */
  @Column({ type: 'text' })
  means: AppealMeans;

  @Column({ type: 'date', name: 'received_on' })
  receivedOn: string;

  /** Last day on which it was in time. */
  @Column({ type: 'date', name: 'latest_on' })
  latestOn: string;

  @Column({ type: 'text' })
  reason: string;

  /** Codes of the leaves that it disputes. */
  @Column({ type: 'text', array: true })
  leaves: string[];

  /** By when the next decision is due; null at an end. */
  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn: string | null;

  /** Whether that day hangs on a calendar that is not published yet. */
  @Column({ type: 'boolean', name: 'due_provisional', default: false })
  dueProvisional: boolean;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Column({ type: 'text', name: 'decision_minutes', nullable: true })
  decisionMinutes: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** A piece of evidence that came with an appeal. */
@Entity('assessment_appeal_evidence')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => AssessmentAppeal, ['districtId', 'appealId'], ['districtId', 'id'], {
  name: 'fk_assessment_appeal_evidence_appeal',
})
@ForeignKey(() => OrganisationDocument, ['districtId', 'documentId'], ['districtId', 'id'], {
  name: 'fk_assessment_appeal_evidence_document',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_appeal_evidence_division' })
@Index('ix_assessment_appeal_evidence_appeal', ['districtId', 'appealId', 'place'])
@Index('ix_assessment_appeal_evidence_document', ['districtId', 'documentId'])
@Index('ix_assessment_appeal_evidence_division', ['districtId', 'divisionId'])
export class AppealEvidence {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_assessment_appeal_evidence',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_assessment_appeal_evidence' })
  id: string;

  @Column({ type: 'uuid', name: 'appeal_id' })
  appealId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Its place in the list as it was handed in. */
  @Column({ type: 'smallint' })
  place: number;

  /** Leaf that it is about; null when it is about the whole. */
  @Column({ type: 'text', nullable: true })
  leaf: string | null;

  @Column({ type: 'uuid', name: 'document_id', nullable: true })
  documentId: string | null;

  @Column({ type: 'text' })
  note: string;
}

/** A reviewer (复核人) of an appeal: declaration and opinion, given once. */
@Entity('assessment_appeal_reviewer')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => AssessmentAppeal, ['districtId', 'appealId'], ['districtId', 'id'], {
  name: 'fk_assessment_appeal_reviewer_appeal',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_appeal_reviewer_division' })
@Index('ix_assessment_appeal_reviewer_account', ['districtId', 'accountId'])
@Index('ix_assessment_appeal_reviewer_division', ['districtId', 'divisionId'])
@Check('ck_assessment_appeal_reviewer_opinion', `opinion is null or conflict = 'none'`)
export class AppealReviewerRow {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_assessment_appeal_reviewer',
  })
  districtId: string;

  @PrimaryColumn({
    type: 'uuid',
    name: 'appeal_id',
    primaryKeyConstraintName: 'pk_assessment_appeal_reviewer',
  })
  appealId: string;

  @PrimaryColumn({
    type: 'uuid',
    name: 'account_id',
    primaryKeyConstraintName: 'pk_assessment_appeal_reviewer',
  })
  accountId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Null until it is declared. */
  @Column({ type: 'text', nullable: true })
  conflict: AssessorConflict | null;

  @Column({ type: 'text', nullable: true })
  opinion: AppealOpinion | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'assigned_at' })
  assignedAt: Date;
}

/** One event in the history of an appeal. Only ever added. */
@Entity('assessment_appeal_event')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => AssessmentAppeal, ['districtId', 'appealId'], ['districtId', 'id'], {
  name: 'fk_assessment_appeal_event_appeal',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_appeal_event_division' })
@Index('ix_assessment_appeal_event_appeal', ['districtId', 'appealId', 'recordedAt', 'id'])
@Index('ix_assessment_appeal_event_division', ['districtId', 'divisionId'])
export class AppealEvent {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_assessment_appeal_event',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_assessment_appeal_event' })
  id: string;

  @Column({ type: 'uuid', name: 'appeal_id' })
  appealId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  action: AppealAction;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** A version of an assessment's result: as published, and as each review changed it. None is overwritten. */
@Entity('assessment_result')
@TenantTable({ read: 'assessment.read', division: 'divisionId' })
@ForeignKey(() => Assessment, ['districtId', 'assessmentId'], ['districtId', 'id'], {
  name: 'fk_assessment_result_assessment',
})
@ForeignKey(() => AssessmentAppeal, ['districtId', 'appealId'], ['districtId', 'id'], {
  name: 'fk_assessment_result_appeal',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_assessment_result_division' })
@Index('ix_assessment_result_appeal', ['districtId', 'appealId'])
@Index('ix_assessment_result_division', ['districtId', 'divisionId'])
@Check('ck_assessment_result_appeal', '(appeal_id is null) = (number = 1)')
export class AssessmentResult {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_assessment_result' })
  districtId: string;

  @PrimaryColumn({ type: 'uuid', name: 'assessment_id', primaryKeyConstraintName: 'pk_assessment_result' })
  assessmentId: string;

  /** 1 as published; each review that changes it adds one. */
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_assessment_result' })
  number: number;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  /** Points in hundredths. */
  @Column({ type: 'int' })
  total: number;

  @Column({ type: 'text', nullable: true })
  grade: RatingGrade | null;

  @Column({ type: 'date', name: 'settled_on' })
  settledOn: string;

  /** The appeal that changed it; null of the first. */
  @Column({ type: 'uuid', name: 'appeal_id', nullable: true })
  appealId: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Points that the review gave on disputed leaves. */
  @Column({ type: 'jsonb', name: 'reviewed_scores', default: () => `'{}'` })
  reviewedScores: RubricSheet;
}
