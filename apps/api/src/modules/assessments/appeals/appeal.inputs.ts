import type { AppealAction, AppealOpinion, AssessorConflict, RatingGrade } from '@weizhi/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsoDate } from '../../../platform/graphql/scalars';
import { AssessorConflictEnum, RatingGradeEnum } from '../assessment.enums';
import { LeafScoreInput } from '../assessment.inputs';
import { AppealActionEnum, type AppealMeans, AppealMeansEnum, AppealOpinionEnum } from './appeal.enums';

@InputType({ description: 'A piece of evidence that came with an appeal.' })
export class AppealEvidenceInput {
  @Field(() => String, { nullable: true, description: 'Code of the leaf that it is about.' })
  leaf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Document of the organisation that shows it.' })
  documentId?: string | null;

  @Field(() => String, { description: 'What it is and where it is seen, 1 to 200 characters.' })
  note: string;
}

@InputType({ description: 'An appeal of an organisation, recorded on its behalf (代录).' })
export class RecordAssessmentAppealInput {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  assessmentId: string;

  @Field(() => AppealMeansEnum, { description: 'By which means it came.' })
  means: AppealMeans;

  @Field(() => IsoDate, { description: 'Day on which it was received; not in the future.' })
  receivedOn: string;

  @Field(() => String, { description: 'The reason as the organisation gives it, 1 to 1,000 characters.' })
  reason: string;

  @Field(() => [String], { description: 'Codes of the leaves that it disputes, 1 to 200.' })
  leaves: string[];

  @Field(() => [AppealEvidenceInput], { description: 'What came with it, 1 to 20.' })
  evidence: AppealEvidenceInput[];

  @Field(() => String, {
    description:
      'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A step of an appeal.' })
export class AdvanceAssessmentAppealInput {
  @Field(() => ID, { description: 'Global id of the appeal.' })
  appealId: string;

  @Field(() => Int, { description: 'Version of the appeal on which the decision is based.' })
  expectedVersion: number;

  @Field(() => AppealActionEnum, { description: 'What to do.' })
  action: AppealAction;

  @Field(() => String, { nullable: true, description: 'The reason, up to 1,000 characters.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Minutes of the review, up to 200 characters.' })
  minutes?: string | null;

  @Field(() => [LeafScoreInput], {
    nullable: true,
    description: 'Points that the review gives on disputed leaves, to change the result; up to 200.',
  })
  scores?: LeafScoreInput[] | null;

  @Field(() => RatingGradeEnum, {
    nullable: true,
    description: 'Grade decided on where it is not that of the bands.',
  })
  grade?: RatingGrade | null;
}

@InputType({ description: 'Somebody to review an appeal.' })
export class AssignAppealReviewerInput {
  @Field(() => ID, { description: 'Global id of the appeal.' })
  appealId: string;

  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;
}

@InputType({ description: 'The own opinion of a reviewer, or the interest for which he steps aside.' })
export class SubmitAppealOpinionInput {
  @Field(() => ID, { description: 'Global id of the appeal.' })
  appealId: string;

  @Field(() => AssessorConflictEnum, { description: 'How the reviewer stands to the organisation.' })
  conflict: AssessorConflict;

  @Field(() => AppealOpinionEnum, {
    nullable: true,
    description: 'The opinion; left out by whoever steps aside.',
  })
  opinion?: AppealOpinion | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, up to 1,000 characters; required with an opinion.',
  })
  reason?: string | null;
}
