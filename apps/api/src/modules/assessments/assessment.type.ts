import {
  availableAssessmentActions,
  type AssessmentAction,
  type AssessmentState,
  type AssessorConflict,
  type IneligibilityReason,
  pointsText,
  type RatingGrade,
} from '@weizhi/domain';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { Assessment, AssessmentEvidence } from './assessment.entity';
import {
  AssessmentActionEnum,
  AssessmentStateEnum,
  AssessorConflictEnum,
  IneligibilityReasonEnum,
  RatingGradeEnum,
} from './assessment.enums';
import { LeafScore, toLeafScores } from './rubric.type';

/** Name in the schema and in global ids. */
export const ASSESSMENT = 'Assessment';

@ObjectType(ASSESSMENT, { implements: Node, description: 'An assessment (社会组织评估) of an organisation.' })
@FieldClass('internal')
export class AssessmentType extends Node {
  row: Assessment;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the assessment.' })
  version: number;

  @Field(() => AssessmentStateEnum, { description: 'State.' })
  state: AssessmentState;

  @Field(() => [AssessmentActionEnum], { description: 'What may be done now, by the rules; at most 13.' })
  nextActions: AssessmentAction[];

  @Field(() => [LeafScore], { description: 'What the organisation gives itself; at most 200.' })
  selfScores: LeafScore[];

  @Field(() => [IneligibilityReasonEnum], { description: 'Reasons that were found against it; at most 9.' })
  ineligibilityReasons: IneligibilityReason[];

  @Field(() => IsoDate, { nullable: true, description: 'Day of the site visit.' })
  visitedOn: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Mean of the assessors; null until it is settled.' })
  total: string | null;

  @Field(() => RatingGradeEnum, { nullable: true, description: 'Grade by the bands.' })
  preliminaryGrade: RatingGrade | null;

  @Field(() => RatingGradeEnum, { nullable: true, description: 'Grade that was decided on.' })
  grade: RatingGrade | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the decision.' })
  decidedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Minutes of the decision.' })
  decisionMinutes: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'First day of the public notice.' })
  noticeFrom: string | null;

  @Field(() => String, { nullable: true, description: 'Where the notice is posted.' })
  postedAt: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of publication.' })
  publishedOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the grade.' })
  validTo: string | null;
}

/** Gives a row to the schema. */
export function toAssessment(row: Assessment): AssessmentType {
  return Object.assign(new AssessmentType(), row, {
    row,
    id: toGlobalId(ASSESSMENT, row.districtId, row.id),
    nextActions: [...availableAssessmentActions(row.state)],
    selfScores: toLeafScores(row.selfScores),
    total: row.total === null ? null : pointsText(row.total),
  });
}

export const AssessmentConnection = connectionType(AssessmentType, ASSESSMENT);

@ObjectType('AssessmentAssessor', {
  description:
    'An assessor’s part. Scores are blind: null until enough assessors and all of them have submitted.',
})
@FieldClass('internal')
export class AssessmentAssessorType {
  @Field(() => String, { description: 'Name of the assessor.' })
  @FieldClass('personal')
  name: string;

  @Field(() => AssessorConflictEnum, { nullable: true, description: 'What was declared; null until it is.' })
  conflict: AssessorConflict | null;

  @Field(() => DateTime, { nullable: true, description: 'When the scores were submitted.' })
  submittedAt: Date | null;

  @Field(() => [LeafScore], { nullable: true, description: 'The scores; at most 200.' })
  scores: LeafScore[] | null;

  @Field(() => Decimal, { nullable: true, description: 'What the sheet adds up to.' })
  total: string | null;
}

@ObjectType('AssessmentEvidence', { description: 'A piece of evidence for a leaf.' })
@FieldClass('internal')
export class AssessmentEvidenceType {
  @Field(() => ID, { description: 'Id of the piece.' })
  id: string;

  @Field(() => String, { description: 'Code of the leaf.' })
  node: string;

  @Field(() => String, { description: 'Code of the slot.' })
  slot: string;

  @Field(() => String, { description: 'What it is and where it is seen.' })
  note: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Document of the organisation; null when it is seen elsewhere.',
  })
  documentId: string | null;
}

/** Gives a row to the schema. */
export function toEvidence(row: AssessmentEvidence): AssessmentEvidenceType {
  return Object.assign(new AssessmentEvidenceType(), {
    id: row.id,
    node: row.node,
    slot: row.slot,
    note: row.note,
    documentId: row.documentId && toGlobalId('OrganisationDocument', row.districtId, row.documentId),
  });
}

@ObjectType('AssessmentEvent', { description: 'One event in the history of an assessment.' })
@FieldClass('internal')
export class AssessmentEventType {
  @Field(() => AssessmentActionEnum, { description: 'What was done.' })
  action: AssessmentAction;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'The reason given.' })
  reason: string | null;
}

@ObjectType('AssessorAgreement', { description: 'How far the assessors agree (评分一致性).' })
@FieldClass('internal')
export class AssessorAgreementType {
  @Field(() => Float, {
    nullable: true,
    description:
      'Quadratic weighted kappa over the leaves, −1 to 1, mean over pairs; null where it is not defined.',
  })
  kappa: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean absolute difference of two scores as a share of the maximum, 0 to 1.',
  })
  meanDifference: number | null;

  @Field(() => Int, { description: 'Pairs of assessors.' })
  pairs: number;
}
