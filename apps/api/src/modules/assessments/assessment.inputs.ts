import type { AssessmentAction, AssessorConflict, IneligibilityReason, RatingGrade } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import {
  AssessmentActionEnum,
  AssessmentStageEnum,
  AssessorConflictEnum,
  IneligibilityReasonEnum,
  RatingGradeEnum,
} from './assessment.enums';

const IDEMPOTENCY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';
const VERSION = 'Version of the assessment on which the decision is based.';

@InputType({
  description: 'What a list of assessments is kept to; parts that are left out do not narrow it.',
})
export class AssessmentFilter {
  @Field(() => AssessmentStageEnum, { nullable: true, description: 'Where they stand.' })
  stage?: 'open' | 'published' | 'ended' | null;

  @Field(() => Int, { nullable: true, description: 'Year of the rubric.' })
  year?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name of the organisation, taken literally.',
  })
  search?: string | null;
}

@ArgsType()
export class AssessmentListArguments extends ConnectionArguments {
  @Field(() => AssessmentFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: AssessmentFilter | null;
}

@InputType({ description: 'Something that must be shown for a score.' })
export class RubricEvidenceSlotInput {
  @Field(() => String, { description: 'What it is, up to 100 characters.' })
  title: string;

  @Field(() => Boolean, { description: 'Whether the score needs it.' })
  required: boolean;
}

@InputType({ description: 'A node of a rubric.' })
export class RubricNodeInput {
  @Field(() => String, { description: 'Code within the rubric, such as `1.2`, up to 20 characters.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Code of the node above; none for a family.' })
  parent?: string | null;

  @Field(() => String, { description: 'What it is about, up to 100 characters.' })
  title: string;

  @Field(() => Decimal, { description: 'Most points, two places at most.' })
  maximum: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether a family comes on top of the total.' })
  bonus?: boolean | null;

  @Field(() => [RubricEvidenceSlotInput], { nullable: true, description: 'What must be shown, up to 10.' })
  evidence?: RubricEvidenceSlotInput[] | null;
}

@InputType({ description: 'From how many points a grade is given.' })
export class RubricBandInput {
  @Field(() => RatingGradeEnum, { description: 'The grade.' })
  grade: RatingGrade;

  @Field(() => Decimal, { description: 'Points.' })
  from: string;
}

@InputType({ description: 'How much time an appeal and its review have, and by how many it is reviewed.' })
export class AppealRulesInput {
  @Field(() => Int, { description: 'Working days from publication within which it comes, 1 to 60.' })
  withinWorkingDays: number;

  @Field(() => Int, { description: 'Working days from receipt until it is accepted, 1 to 60.' })
  acceptWorkingDays: number;

  @Field(() => Int, { description: 'Working days from acceptance until it is decided, 1 to 60.' })
  reviewWorkingDays: number;

  @Field(() => Int, { description: 'Fewest reviewers, 2 to 20.' })
  leastReviewers: number;
}

@InputType({ description: 'A rubric to put in force. It is never changed afterwards.' })
export class CreateRubricInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Global id of the district (tenant); may be left out by whoever runs assessments in one district only.',
  })
  districtId?: string | null;

  @Field(() => Int, { description: 'Year.' })
  year: number;

  @Field(() => String, { description: 'What it is called, up to 100 characters.' })
  title: string;

  @Field(() => [RubricNodeInput], { description: 'The nodes, 1 to 200.' })
  nodes: RubricNodeInput[];

  @Field(() => [RubricBandInput], { description: 'Bands from the best grade, 1 to 5.' })
  bands: RubricBandInput[];

  @Field(() => Decimal, { description: 'Points of all families without bonus.' })
  total: string;

  @Field(() => Decimal, { description: 'Most bonus points that count.' })
  bonusCap: string;

  @Field(() => Decimal, { description: 'Most points in all.' })
  totalCap: string;

  @Field(() => Boolean, {
    description: 'Whether scores without their evidence count nothing; else they are flagged.',
  })
  evidenceRequired: boolean;

  @Field(() => Int, { description: 'Fewest assessors, 2 or more.' })
  leastAssessors: number;

  @Field(() => Boolean, { description: 'Whether highest and lowest total are left out of the mean.' })
  dropExtremes: boolean;

  @Field(() => Int, { nullable: true, description: 'Days of public notice, 1 to 90; 7 when left out.' })
  noticeDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Years that a grade holds, 1 to 10; 5 when left out.' })
  validYears?: number | null;

  @Field(() => AppealRulesInput, {
    nullable: true,
    description: 'Times and reviewers of appeals; those that are usual when left out.',
  })
  appeal?: AppealRulesInput | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'An assessment to begin.' })
export class CreateAssessmentInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => ID, { description: 'Id of the rubric.' })
  rubricId: string;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'Points on a leaf.' })
export class LeafScoreInput {
  @Field(() => String, { description: 'Code of the leaf.' })
  node: string;

  @Field(() => Decimal, { description: 'Points, two places at most.' })
  points: string;
}

@InputType({ description: 'What the organisation gives itself.' })
export class SaveSelfScoresInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  assessmentId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => [LeafScoreInput], {
    description: 'Scores, up to 200; leaves may be left out until it is submitted.',
  })
  scores: LeafScoreInput[];
}

@InputType({ description: 'A piece of evidence for a leaf.' })
export class RecordAssessmentEvidenceInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  assessmentId: string;

  @Field(() => String, { description: 'Code of the leaf.' })
  node: string;

  @Field(() => String, { description: 'Code of the slot.' })
  slot: string;

  @Field(() => ID, { nullable: true, description: 'Document of the organisation that shows it.' })
  documentId?: string | null;

  @Field(() => String, { description: 'What it is and where it is seen, 1 to 200 characters.' })
  note: string;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'An assessor to assign.' })
export class AssignAssessorInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  assessmentId: string;

  @Field(() => ID, { description: 'Global id of the account of the assessor.' })
  accountId: string;
}

@InputType({ description: 'How an assessor stands to the organisation.' })
export class DeclareAssessorConflictInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  assessmentId: string;

  @Field(() => AssessorConflictEnum, { description: 'The declaration.' })
  conflict: AssessorConflict;
}

@InputType({ description: 'The own scores of an assessor.' })
export class SubmitScoresInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  assessmentId: string;

  @Field(() => [LeafScoreInput], { description: 'Scores, up to 200.' })
  scores: LeafScoreInput[];

  @Field(() => Boolean, { description: 'False keeps a draft; true submits every leaf for good.' })
  final: boolean;
}

@InputType({ description: 'A step of an assessment.' })
export class AdvanceAssessmentInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  assessmentId: string;

  @Field(() => Int, { description: VERSION })
  expectedVersion: number;

  @Field(() => AssessmentActionEnum, { description: 'What to do.' })
  action: AssessmentAction;

  @Field(() => IsoDate, { nullable: true, description: 'Day of the visit or of the decision.' })
  day?: string | null;

  @Field(() => String, { nullable: true, description: 'Minutes of the decision, up to 200 characters.' })
  minutes?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the notice is posted, up to 200 characters.' })
  postedAt?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether every objection is dealt with.' })
  noObjectionOpen?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The reason, up to 200 characters.' })
  reason?: string | null;

  @Field(() => RatingGradeEnum, {
    nullable: true,
    description: 'Grade decided on where it is not that of the bands.',
  })
  grade?: RatingGrade | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day of the certificate, for eligibility; that of the register when left out.',
  })
  certificateOn?: string | null;

  @Field(() => [IneligibilityReasonEnum], {
    nullable: true,
    description: 'Reasons known against it beside those of the register; at most 9.',
  })
  knownReasons?: IneligibilityReason[] | null;
}
