import type {
  MatchingClass,
  MatchingRule,
  MatchingRuleCode,
  VentureBonus,
  VentureScoreRule,
  VentureScoreRuleCode,
} from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { Decimal } from '../../platform/graphql/scalars';

export const MatchingRuleEnum = domainEnum<MatchingRuleCode>({
  name: 'FundMatchingRuleCode',
  description: 'Rule by which a call matches donations (配捐规则).',
  values: { dongguan: 'Two yuan for every yuan donated, up to a cap by class (东莞).' },
});

export const MatchingClassEnum = domainEnum<MatchingClass>({
  name: 'FundProjectClass',
  description: 'Class of a project by which matching is capped.',
  values: { large: 'The higher cap (甲类).', small: 'The lower cap (乙类).' },
});

export const VentureScoreRuleEnum = domainEnum<VentureScoreRuleCode>({
  name: 'FundScoreRuleCode',
  description: 'Rule by which a call scores applications (评分规则).',
  values: { zhongshan: 'Points of 100, and bonuses on top (中山).' },
});

export const VentureBonusEnum = domainEnum<VentureBonus>({
  name: 'FundBonus',
  description: 'A bonus on top of the points (加分).',
  values: { fundraising: 'For funds raised (筹款加分).', special: 'For what is special (特色加分).' },
});

@ObjectType('FundMatchingCap', { description: 'The most that a call adds to the donations of a project.' })
@FieldClass('internal')
export class FundMatchingCapType {
  @Field(() => MatchingClassEnum, { description: 'Class of the project.' })
  projectClass: MatchingClass;

  @Field(() => Decimal, { description: 'Cap in yuan.' })
  cap: string;
}

@ObjectType('FundMatching', {
  description: 'How a call matches donations: what it grants is no more than that.',
})
@FieldClass('internal')
export class FundMatchingType {
  @Field(() => MatchingRuleEnum, { description: 'The rule.' })
  code: MatchingRuleCode;

  @Field(() => Int, { description: 'For so many yuan donated …' })
  donated: number;

  @Field(() => Int, { description: '… so many are added.' })
  matched: number;

  @Field(() => [FundMatchingCapType], { description: 'Caps by class; at most 2.' })
  caps: FundMatchingCapType[];
}

@ObjectType('FundBonusRange', { description: 'A bonus that a call gives, with its range.' })
@FieldClass('internal')
export class FundBonusRangeType {
  @Field(() => VentureBonusEnum, { description: 'The bonus.' })
  bonus: VentureBonus;

  @Field(() => Int, { description: 'Fewest points, where it is given at all.' })
  least: number;

  @Field(() => Int, { description: 'Most points.' })
  most: number;
}

@ObjectType('FundScoring', { description: 'How a call scores applications.' })
@FieldClass('internal')
export class FundScoringType {
  @Field(() => VentureScoreRuleEnum, { description: 'The rule.' })
  code: VentureScoreRuleCode;

  @Field(() => Int, { description: 'Most points without bonuses.' })
  base: number;

  @Field(() => [FundBonusRangeType], { description: 'Its bonuses; at most 2.' })
  bonuses: FundBonusRangeType[];
}

/** Gives a rule of matching to the schema. */
export function toMatching({ code, donated, matched, caps }: MatchingRule): FundMatchingType {
  return Object.assign(new FundMatchingType(), {
    ...{ code, donated, matched },
    caps: Object.entries(caps).map(([projectClass, cap]) =>
      Object.assign(new FundMatchingCapType(), { projectClass, cap }),
    ),
  });
}

/** Gives a rule of scoring to the schema. */
export function toScoring({ code, base, bonuses }: VentureScoreRule): FundScoringType {
  return Object.assign(new FundScoringType(), {
    ...{ code, base },
    bonuses: bonuses.map(({ code: bonus, least, most }) =>
      Object.assign(new FundBonusRangeType(), { bonus, least, most }),
    ),
  });
}
