import type { HealthComponent, HealthDimension, HealthFlag, HealthLevel } from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import {
  HealthComponentEnum,
  HealthDimensionEnum,
  HealthFlagEnum,
  HealthLevelEnum,
} from './organisation-health.enums';

@ObjectType('HealthComponentScore', {
  description: 'One recorded fact and what it scores, with the next threshold.',
})
@FieldClass('internal')
export class HealthComponentScoreType {
  @Field(() => HealthComponentEnum, { description: 'Which fact.' })
  component: HealthComponent;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The fact; null where nothing is recorded, which is not 0.',
  })
  fact: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Its score, 0 to 1; null where nothing is recorded.' })
  score: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Next threshold of the fact; null at the top.' })
  nextThreshold: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Score at the next threshold; null at the top.' })
  nextScore: string | null;
}

@ObjectType('HealthDimensionScore', {
  description: 'A dimension of health: the mean of what is known of it.',
})
@FieldClass('internal')
export class HealthDimensionScoreType {
  @Field(() => HealthDimensionEnum, { description: 'Which dimension.' })
  dimension: HealthDimension;

  @Field(() => Int, { description: 'Its weight of 100.' })
  weight: number;

  @Field(() => Decimal, { nullable: true, description: 'Score, 0 to 1; null where nothing of it is known.' })
  score: string | null;

  @Field(() => [HealthComponentScoreType], { description: 'What it is judged by; at most 6.' })
  components: HealthComponentScoreType[];
}

@ObjectType('HealthLever', { description: 'Evidence that would raise the index, and by how much (提升项).' })
@FieldClass('internal')
export class HealthLeverType {
  @Field(() => HealthComponentEnum, { description: 'Which fact would have to change.' })
  component: HealthComponent;

  @Field(() => HealthDimensionEnum, { description: 'Which dimension it belongs to.' })
  dimension: HealthDimension;

  @Field(() => Decimal, { description: 'Threshold that has to be reached.' })
  threshold: string;

  @Field(() => Decimal, {
    description: 'Points by which the index would rise, before red flags hold it down.',
  })
  gain: string;
}

@ObjectType('OrganisationHealth', {
  description:
    'The health of an organisation today (社会组织健康度): a weighted geometric mean of seven dimensions with its reasons. Below 70 per cent coverage it is not rated.',
})
@FieldClass('internal')
export class OrganisationHealthType {
  @Field(() => IsoDate, { description: 'The day that it is about.' })
  asOf: string;

  @Field(() => String, { description: 'Code and version of the rule.' })
  ruleVersion: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Index, 0 to 100, after red flags; null when not rated.',
  })
  index: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Index before red flags; null when not rated.' })
  uncapped: string | null;

  @Field(() => HealthLevelEnum, { nullable: true, description: 'Level; null when not rated.' })
  level: HealthLevel | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Lowest index with every weight moved by at most 20 per cent; null when not rated.',
  })
  rangeLow: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Highest index with every weight moved by at most 20 per cent; null when not rated.',
  })
  rangeHigh: string | null;

  @Field(() => Decimal, { description: 'Share of the weight of which something is known, 0 to 1.' })
  coverage: string;

  @Field(() => [HealthFlagEnum], { description: 'Red flags that are raised; at most 4.' })
  flags: HealthFlag[];

  @Field(() => [HealthDimensionScoreType], { description: 'The seven dimensions.' })
  dimensions: HealthDimensionScoreType[];

  @Field(() => [HealthLeverType], { description: 'What would raise it, largest gain first; at most 18.' })
  levers: HealthLeverType[];
}
