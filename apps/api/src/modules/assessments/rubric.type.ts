import { pointsText, type RatingGrade, type RubricNode, type RubricSheet } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Decimal } from '../../platform/graphql/scalars';
import type { RubricRow } from './assessment.entity';
import { RatingGradeEnum } from './assessment.enums';

/** Name in ids of rubrics. */
export const RUBRIC = 'Rubric';

@ObjectType('RubricEvidenceSlot', { description: 'Something that must be shown for a score (佐证材料项).' })
@FieldClass('internal')
export class RubricEvidenceSlotType {
  @Field(() => String, { description: 'Code within the node.' })
  code: string;

  @Field(() => String, { description: 'What it is.' })
  title: string;

  @Field(() => Boolean, { description: 'Whether the score needs it.' })
  required: boolean;
}

@ObjectType('RubricNode', {
  description: 'A node of a rubric (评分指标); those without children get scores.',
})
@FieldClass('internal')
export class RubricNodeType {
  @Field(() => String, { description: 'Code within the rubric, such as `1.2`.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Code of the node above; null for a family.' })
  parent: string | null;

  @Field(() => String, { description: 'What it is about.' })
  title: string;

  @Field(() => Decimal, { description: 'Most points.' })
  maximum: string;

  @Field(() => Boolean, { description: 'Whether a family comes on top of the total.' })
  bonus: boolean;

  @Field(() => [RubricEvidenceSlotType], { description: 'What must be shown; at most 10.' })
  evidence: RubricEvidenceSlotType[];
}

@ObjectType('RubricBand', { description: 'From how many points a grade is given.' })
@FieldClass('internal')
export class RubricBandType {
  @Field(() => RatingGradeEnum, { description: 'The grade.' })
  grade: RatingGrade;

  @Field(() => Decimal, { description: 'Points.' })
  from: string;
}

@ObjectType('AppealRules', {
  description: 'How much time an appeal (复核申请) and its review have, and by how many it is reviewed.',
})
@FieldClass('internal')
export class AppealRulesType {
  @Field(() => Int, { description: 'Working days from publication within which it comes.' })
  withinWorkingDays: number;

  @Field(() => Int, { description: 'Working days from receipt until it is accepted.' })
  acceptWorkingDays: number;

  @Field(() => Int, { description: 'Working days from acceptance until it is decided.' })
  reviewWorkingDays: number;

  @Field(() => Int, { description: 'Fewest reviewers.' })
  leastReviewers: number;
}

@ObjectType(RUBRIC, { description: 'A rubric (评分标准) of a year.' })
@FieldClass('internal')
export class RubricType {
  @Field(() => ID, { description: 'Id to name when an assessment is begun.' })
  id: string;

  @Field(() => Int, { description: 'Year.' })
  year: number;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => Decimal, { description: 'Points of all families without bonus.' })
  total: string;

  @Field(() => Decimal, { description: 'Most bonus points that count.' })
  bonusCap: string;

  @Field(() => Boolean, {
    description: 'Whether scores without their evidence count nothing; else they are flagged.',
  })
  evidenceRequired: boolean;

  @Field(() => Int, { description: 'Fewest assessors.' })
  leastAssessors: number;

  @Field(() => Int, { description: 'Days of public notice.' })
  noticeDays: number;

  @Field(() => AppealRulesType, { description: 'Times and reviewers of appeals.' })
  appeal: AppealRulesType;

  @Field(() => [RubricBandType], { description: 'Bands from the best grade; at most 5.' })
  bands: RubricBandType[];

  @Field(() => [RubricNodeType], { description: 'The nodes, in order; at most 200.' })
  nodes: RubricNodeType[];
}

/** Gives a row to the schema. */
export function toRubric(row: RubricRow): RubricType {
  const { rules } = row;
  return Object.assign(new RubricType(), {
    id: toGlobalId(RUBRIC, row.districtId, row.id),
    year: row.year,
    title: row.title,
    total: pointsText(rules.total),
    bonusCap: pointsText(rules.bonusCap),
    evidenceRequired: rules.missingEvidence === 'notCounted',
    leastAssessors: rules.leastAssessors,
    noticeDays: rules.noticeDays,
    appeal: Object.assign(new AppealRulesType(), rules.appeal),
    bands: rules.bands.map(({ grade, from }) =>
      Object.assign(new RubricBandType(), { grade, from: pointsText(from) }),
    ),
    nodes: row.nodes.map(toNode),
  });
}

function toNode(node: RubricNode): RubricNodeType {
  return Object.assign(new RubricNodeType(), {
    ...node,
    maximum: pointsText(node.maximum),
    evidence: node.evidence.map((slot) => Object.assign(new RubricEvidenceSlotType(), slot)),
  });
}

@ObjectType('LeafScore', { description: 'Points on a leaf.' })
@FieldClass('internal')
export class LeafScore {
  @Field(() => String, { description: 'Code of the leaf.' })
  node: string;

  @Field(() => Decimal, { description: 'Points.' })
  points: string;
}

/** Gives a sheet of scores to the schema. */
export function toLeafScores(sheet: RubricSheet): LeafScore[] {
  return Object.entries(sheet).map(([node, points]) =>
    Object.assign(new LeafScore(), { node, points: pointsText(points) }),
  );
}
