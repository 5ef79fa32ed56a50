import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../../platform/errors/refusal';
import { commandResult } from '../../../platform/graphql/command-result';
import { AssessmentActionNotAllowed } from '../assessment.errors';
import { AssessmentType } from '../assessment.type';
import {
  AppealActionNotAllowed,
  AppealDayOutOfRange,
  AppealFactMissing,
  AppealMajorityLacking,
  AppealReviewerNotPermitted,
  ReviewedScoreNotAcceptable,
} from './appeal.errors';
import { OwnAppeal } from './own-appeal.type';

@ObjectType({ description: 'The appeal is recorded or changed.' })
@FieldClass('internal')
export class AppealChanged {
  @Field(() => AssessmentType, { description: 'The assessment with its appeals as they are now.' })
  assessment: AssessmentType;
}

@ObjectType({ description: 'The own opinion is given.' })
@FieldClass('internal')
export class AppealOpinionGiven {
  @Field(() => OwnAppeal, { description: 'The appeal as the reviewer sees it.' })
  appeal: OwnAppeal;
}

export const RecordAssessmentAppealResult = commandResult('RecordAssessmentAppealResult', [
  AppealChanged,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  AssessmentActionNotAllowed,
  IdempotencyKeyReused,
]);
export const AdvanceAssessmentAppealResult = commandResult('AdvanceAssessmentAppealResult', [
  AppealChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  AppealActionNotAllowed,
  AppealFactMissing,
  AppealDayOutOfRange,
  AppealMajorityLacking,
  ReviewedScoreNotAcceptable,
]);
export const AssignAppealReviewerResult = commandResult('AssignAppealReviewerResult', [
  AppealChanged,
  NotFound,
  DuplicateEntry,
  AppealReviewerNotPermitted,
]);
export const SubmitAppealOpinionResult = commandResult('SubmitAppealOpinionResult', [
  AppealOpinionGiven,
  InvalidInput,
  NotFound,
  AppealReviewerNotPermitted,
]);
