import type { AppealOpinion, AppealState, AssessorConflict, RatingGrade } from '@weizhi/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { DateTime, Decimal, IsoDate } from '../../../platform/graphql/scalars';
import { AssessorConflictEnum, RatingGradeEnum } from '../assessment.enums';
import { RubricType } from '../rubric.type';
import { AppealOpinionEnum, AppealStateEnum } from './appeal.enums';
import { AppealEvidenceType } from './appeal.type';

@ObjectType('DisputedLeaf', { description: 'A leaf that an appeal disputes, with what was given on it.' })
@FieldClass('internal')
export class DisputedLeaf {
  @Field(() => String, { description: 'Code of the leaf.' })
  node: string;

  @Field(() => Decimal, { nullable: true, description: 'What the organisation gives itself.' })
  selfPoints: string | null;

  @Field(() => [Decimal], { description: 'What the assessors gave, without their names; at most 20.' })
  points: string[];
}

@ObjectType('OwnAppeal', {
  description:
    'An appeal as its reviewer sees it: what is disputed and why, and no other reviewer’s opinion.',
})
@FieldClass('internal')
export class OwnAppeal {
  @Field(() => ID, { description: 'Global id of the appeal.' })
  id: string;

  @Field(() => String, { description: 'Name of the organisation.' })
  organisationName: string;

  @Field(() => AppealStateEnum, { description: 'State.' })
  state: AppealState;

  @Field(() => IsoDate, { description: 'Day on which it was received.' })
  receivedOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'By when it is to be decided; null at an end.' })
  dueOn: string | null;

  @Field(() => String, { description: 'The reason as the organisation gives it.' })
  reason: string;

  @Field(() => RubricType, { description: 'The rubric.' })
  rubric: RubricType;

  @Field(() => Decimal, { nullable: true, description: 'Points of the result in force.' })
  total: string | null;

  @Field(() => RatingGradeEnum, { nullable: true, description: 'Grade of the result in force.' })
  grade: RatingGrade | null;

  @Field(() => [DisputedLeaf], { description: 'What it disputes; at most 200.' })
  disputed: DisputedLeaf[];

  @Field(() => [AppealEvidenceType], { description: 'What came with it; at most 20.' })
  evidence: AppealEvidenceType[];

  @Field(() => AssessorConflictEnum, {
    nullable: true,
    description: 'The own declaration; null until given.',
  })
  conflict: AssessorConflict | null;

  @Field(() => AppealOpinionEnum, { nullable: true, description: 'The own opinion; null until given.' })
  opinion: AppealOpinion | null;

  @Field(() => String, { nullable: true, description: 'Why; null until given.' })
  opinionReason: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was given.' })
  submittedAt: Date | null;
}
