import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import {
  AssessmentActionNotAllowed,
  AssessmentDayOutOfRange,
  AssessmentEvidenceClosed,
  AssessmentFactMissing,
  ConflictedAssessor,
  NotEligible,
  RubricNotAcceptable,
  ScoresNotAcceptable,
} from './assessment.errors';
import { AssessmentType } from './assessment.type';
import { OwnAssessment } from './own-assessment.type';
import { RubricType } from './rubric.type';

@ObjectType({ description: 'The rubric is in force.' })
@FieldClass('internal')
export class RubricCreated {
  @Field(() => RubricType, { description: 'The rubric.' })
  rubric: RubricType;
}

@ObjectType({ description: 'The assessment is begun.' })
@FieldClass('internal')
export class AssessmentCreated {
  @Field(() => AssessmentType, { description: 'The assessment.' })
  assessment: AssessmentType;
}

@ObjectType({ description: 'The assessment is changed.' })
@FieldClass('internal')
export class AssessmentChanged {
  @Field(() => AssessmentType, { description: 'The assessment as it is now.' })
  assessment: AssessmentType;
}

@ObjectType({ description: 'The own part is changed.' })
@FieldClass('internal')
export class OwnAssessmentChanged {
  @Field(() => OwnAssessment, { description: 'The assessment as the assessor sees it.' })
  assessment: OwnAssessment;
}

export const CreateRubricResult = commandResult('CreateRubricResult', [
  RubricCreated,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  RubricNotAcceptable,
  IdempotencyKeyReused,
]);
export const CreateAssessmentResult = commandResult('CreateAssessmentResult', [
  AssessmentCreated,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  IdempotencyKeyReused,
]);
export const SaveSelfScoresResult = commandResult('SaveSelfScoresResult', [
  AssessmentChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  AssessmentActionNotAllowed,
  ScoresNotAcceptable,
]);
export const RecordAssessmentEvidenceResult = commandResult('RecordAssessmentEvidenceResult', [
  AssessmentChanged,
  InvalidInput,
  NotFound,
  AssessmentEvidenceClosed,
  IdempotencyKeyReused,
]);
export const AssignAssessorResult = commandResult('AssignAssessorResult', [
  AssessmentChanged,
  NotFound,
  DuplicateEntry,
  ConflictedAssessor,
]);
export const DeclareAssessorConflictResult = commandResult('DeclareAssessorConflictResult', [
  OwnAssessmentChanged,
  NotFound,
  ConflictedAssessor,
]);
export const SubmitScoresResult = commandResult('SubmitScoresResult', [
  OwnAssessmentChanged,
  InvalidInput,
  NotFound,
  ConflictedAssessor,
  ScoresNotAcceptable,
]);
export const AdvanceAssessmentResult = commandResult('AdvanceAssessmentResult', [
  AssessmentChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  AssessmentActionNotAllowed,
  AssessmentFactMissing,
  AssessmentDayOutOfRange,
  NotEligible,
]);
