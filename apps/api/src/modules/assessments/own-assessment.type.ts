import type { AssessmentState, AssessorConflict, FormalismSign } from '@weizhi/domain';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DateTime } from '../../platform/graphql/scalars';
import { AssessmentStateEnum, AssessorConflictEnum, FormalismSignEnum } from './assessment.enums';
import { AssessmentEvidenceType } from './assessment.type';
import { LeafScore, RubricType } from './rubric.type';

@ObjectType('OwnAssessment', {
  description: 'An assessment as its assessor sees it: no other assessor’s scores.',
})
@FieldClass('internal')
export class OwnAssessment {
  @Field(() => ID, { description: 'Global id of the assessment.' })
  id: string;

  @Field(() => String, { description: 'Name of the organisation.' })
  organisationName: string;

  @Field(() => AssessmentStateEnum, { description: 'State.' })
  state: AssessmentState;

  @Field(() => Boolean, { description: 'Whether scores are taken now.' })
  scoringOpen: boolean;

  @Field(() => AssessorConflictEnum, { nullable: true, description: 'What was declared; null until it is.' })
  conflict: AssessorConflict | null;

  @Field(() => DateTime, { nullable: true, description: 'When the own scores were submitted.' })
  submittedAt: Date | null;

  @Field(() => RubricType, { description: 'The rubric.' })
  rubric: RubricType;

  @Field(() => [LeafScore], { description: 'What the organisation gives itself; at most 200.' })
  selfScores: LeafScore[];

  @Field(() => [LeafScore], { description: 'The own scores; at most 200.' })
  scores: LeafScore[];

  @Field(() => [AssessmentEvidenceType], { description: 'The evidence; at most 500.' })
  evidence: AssessmentEvidenceType[];
}

@ObjectType('AssessmentSignCount', { description: 'How many assessments show a sign.' })
@FieldClass('internal')
export class AssessmentSignCount {
  @Field(() => FormalismSignEnum, { description: 'The sign.' })
  sign: FormalismSign;

  @Field(() => Int, { description: 'Assessments.' })
  count: number;
}

@ObjectType('AssessmentFormalism', {
  description:
    'How far assessments go through the motions (评估有效性). Shares are left to the reader of the counts: parts over `assessments`, or over `scores`.',
})
@FieldClass('internal')
export class AssessmentFormalism {
  @Field(() => Int, { description: 'Settled assessments.' })
  assessments: number;

  @Field(() => Int, { description: 'Those with at least one sign.' })
  formal: number;

  @Field(() => [AssessmentSignCount], { description: 'By sign; at most 3.' })
  signs: AssessmentSignCount[];

  @Field(() => Int, { description: 'Scores of assessors on leaves.' })
  scores: number;

  @Field(() => Int, { description: 'Scores at the maximum of their leaf.' })
  fullMarks: number;

  @Field(() => Int, { description: 'Scores on leaves with evidence.' })
  evidenced: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard deviation of the totals in points; null of fewer than two.',
  })
  deviation: number | null;
}
