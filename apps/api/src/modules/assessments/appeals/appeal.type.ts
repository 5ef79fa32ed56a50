import {
  type AppealAction,
  type AppealOpinion,
  type AppealState,
  type AssessorConflict,
  availableAppealActions,
  isoDate,
  pointsText,
  type RatingGrade,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { toGlobalId } from '../../../platform/graphql/global-id';
import { DateTime, Decimal, IsoDate } from '../../../platform/graphql/scalars';
import { AssessorConflictEnum, RatingGradeEnum } from '../assessment.enums';
import { LeafScore, toLeafScores } from '../rubric.type';
import type { AppealEvidence, AssessmentAppeal, AssessmentResult } from './appeal.entity';
import {
  AppealActionEnum,
  type AppealMeans,
  AppealMeansEnum,
  AppealOpinionEnum,
  AppealStateEnum,
} from './appeal.enums';

/** Name in the schema and in global ids. */
export const ASSESSMENT_APPEAL = 'AssessmentAppeal';

@ObjectType('AppealEvidence', { description: 'A piece of evidence that came with an appeal.' })
@FieldClass('internal')
export class AppealEvidenceType {
  @Field(() => String, { nullable: true, description: 'Code of the leaf; null when it is about the whole.' })
  leaf: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Document of the organisation; null when it is seen elsewhere.',
  })
  documentId: string | null;

  @Field(() => String, { description: 'What it is and where it is seen.' })
  note: string;
}

/** Gives a row to the schema. */
export function toAppealEvidence(
  row: Pick<AppealEvidence, 'districtId' | 'leaf' | 'documentId' | 'note'>,
): AppealEvidenceType {
  return Object.assign(new AppealEvidenceType(), {
    leaf: row.leaf,
    note: row.note,
    documentId: row.documentId && toGlobalId('OrganisationDocument', row.districtId, row.documentId),
  });
}

@ObjectType('AppealReviewer', { description: 'A reviewer of an appeal (复核人), none of the assessors.' })
@FieldClass('internal')
export class AppealReviewerType {
  @Field(() => String, { description: 'Name of the reviewer.' })
  @FieldClass('personal')
  name: string;

  @Field(() => AssessorConflictEnum, { nullable: true, description: 'What was declared; null until it is.' })
  conflict: AssessorConflict | null;

  @Field(() => DateTime, { nullable: true, description: 'When the opinion was given.' })
  submittedAt: Date | null;

  @Field(() => AppealOpinionEnum, {
    nullable: true,
    description: 'The opinion; null until everybody has spoken, so that nobody follows another.',
  })
  opinion: AppealOpinion | null;

  @Field(() => String, { nullable: true, description: 'Why; null as long as the opinion is.' })
  reason: string | null;
}

@ObjectType('AppealEvent', { description: 'One event in the history of an appeal.' })
@FieldClass('internal')
export class AppealEventType {
  @Field(() => AppealActionEnum, { description: 'What was done.' })
  action: AppealAction;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'The reason given.' })
  reason: string | null;
}

@ObjectType(ASSESSMENT_APPEAL, {
  description: 'An appeal (复核申请) of an organisation against its published result.',
})
@FieldClass('internal')
export class AssessmentAppealType {
  row: AssessmentAppeal;

  @Field(() => ID, { description: 'Global id to name in commands.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the appeal.' })
  version: number;

  @Field(() => AppealStateEnum, { description: 'State.' })
  state: AppealState;

  @Field(() => [AppealActionEnum], { description: 'What may be done now, by the rules; at most 6.' })
  nextActions: AppealAction[];

  @Field(() => AppealMeansEnum, { description: 'By which means it came.' })
  means: AppealMeans;

  @Field(() => IsoDate, { description: 'Day on which it was received.' })
  receivedOn: string;

  @Field(() => IsoDate, { description: 'Last day on which it was in time.' })
  latestOn: string;

  @Field(() => String, { description: 'The reason as the organisation gives it.' })
  reason: string;

  @Field(() => [String], { description: 'Codes of the leaves that it disputes; at most 200.' })
  leaves: string[];

  @Field(() => IsoDate, {
    nullable: true,
    description: 'By when it is to be accepted or decided; null at an end.',
  })
  dueOn: string | null;

  @Field(() => Boolean, { description: 'Whether that day hangs on a calendar that is not published yet.' })
  dueProvisional: boolean;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it ended.' })
  decidedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Reason of the decision.' })
  decisionReason: string | null;

  @Field(() => String, { nullable: true, description: 'Minutes of the review.' })
  decisionMinutes: string | null;
}

/** Gives a row to the schema. */
export function toAppeal(row: AssessmentAppeal): AssessmentAppealType {
  const { state, receivedOn, latestOn } = row;
  const position = { state, receivedOn: isoDate(receivedOn), latestOn: isoDate(latestOn) };
  return Object.assign(new AssessmentAppealType(), row, {
    row,
    id: toGlobalId(ASSESSMENT_APPEAL, row.districtId, row.id),
    nextActions: [...availableAppealActions(position)],
  });
}

@ObjectType('AssessmentResult', {
  description: 'A version of a result (评估结果版本): as published, then as each review changed it.',
})
@FieldClass('internal')
export class AssessmentResultType {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number: number;

  @Field(() => Decimal, { description: 'Points.' })
  total: string;

  @Field(() => RatingGradeEnum, { nullable: true, description: 'Grade.' })
  grade: RatingGrade | null;

  @Field(() => IsoDate, { description: 'Day of publication, or of the decision that changed it.' })
  settledOn: string;

  @Field(() => String, { nullable: true, description: 'Why it was changed; null of the first.' })
  reason: string | null;

  @Field(() => [LeafScore], { description: 'Points that the review gave on disputed leaves; at most 200.' })
  reviewedScores: LeafScore[];
}

/** Gives a row to the schema. */
export function toResult(row: AssessmentResult): AssessmentResultType {
  return Object.assign(new AssessmentResultType(), {
    number: row.number,
    total: pointsText(row.total),
    grade: row.grade,
    settledOn: row.settledOn,
    reason: row.reason,
    reviewedScores: toLeafScores(row.reviewedScores),
  });
}
