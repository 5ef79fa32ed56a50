import { areaText } from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Decimal } from '../../platform/graphql/scalars';
import type { StoredCount } from './stored-count';
import { BallotMeasureEnum, ShareComparisonEnum } from './vote.enums';

type StoredQuestionCount = StoredCount['questions'][number];
type StoredOptionCount = StoredQuestionCount['options'][number];
type StoredCheck = StoredQuestionCount['checks'][number];
type StoredWeight = StoredCount['roll'];

@ObjectType('VoteWeight', { description: 'Heads and exclusive area, exactly.' })
@FieldClass('public')
export class VoteWeight {
  @Field(() => Int, { description: 'Heads (人数).' })
  heads: number;

  @Field(() => Decimal, { description: 'Exclusive area (专有部分面积) in square metres.' })
  area: string;
}

@ObjectType('VoteShareCheck', {
  description:
    'A demand worked out in whole numbers, to be followed by hand: it is met when `left` ≥ `right`, or `left` > `right` where the share must be exceeded. Area is in square centimetres.',
})
@FieldClass('public')
export class VoteShareCheck {
  @Field(() => BallotMeasureEnum, { description: 'By which measure.' })
  measure: 'heads' | 'area';

  @Field(() => ShareComparisonEnum, { description: 'Whether the share itself is enough.' })
  comparison: 'atLeast' | 'moreThan';

  @Field(() => Int, { description: 'Numerator of the share.' })
  numerator: number;

  @Field(() => Int, { description: 'Denominator of the share.' })
  denominator: number;

  @Field(() => Decimal, { description: 'The part, in heads or square centimetres.' })
  part: string;

  @Field(() => Decimal, { description: 'The whole, in heads or square centimetres.' })
  whole: string;

  @Field(() => Decimal, { description: 'Denominator times part.' })
  left: string;

  @Field(() => Decimal, { description: 'Numerator times whole.' })
  right: string;

  @Field(() => Boolean, { description: 'Whether the demand is met.' })
  met: boolean;
}

@ObjectType('VoteOptionResult', { description: 'What an option got.' })
@FieldClass('public')
export class VoteOptionResult {
  @Field(() => String, { description: 'Code of the option.' })
  option: string;

  @Field(() => VoteWeight, { description: 'Voters who chose it.' })
  support: VoteWeight;

  @Field(() => Int, { description: 'Points by heads, for orders and spread points.' })
  points: number;

  @Field(() => [VoteShareCheck], { description: 'The demands on support; at most 4.' })
  checks: VoteShareCheck[];

  @Field(() => Int, { description: 'Place among the options; equal ones share a place.' })
  place: number;

  @Field(() => Boolean, { description: 'Whether it won a seat.' })
  wins: boolean;

  @Field(() => Boolean, { description: 'Whether it ties for the last seat, which then nobody has.' })
  tied: boolean;
}

@ObjectType('VoteQuestionResult', {
  description: 'What came of a question. A missed quorum is a result like another.',
})
@FieldClass('public')
export class VoteQuestionResult {
  @Field(() => String, { description: 'Code of the question.' })
  question: string;

  @Field(() => VoteWeight, { description: 'For.' })
  support: VoteWeight;

  @Field(() => VoteWeight, { description: 'Against.' })
  against: VoteWeight;

  @Field(() => VoteWeight, { description: 'Abstentions, which take part.' })
  abstained: VoteWeight;

  @Field(() => VoteWeight, { description: 'Spoilt ballots (废票).' })
  spoilt: VoteWeight;

  @Field(() => VoteWeight, { description: 'Those who take part: the whole that support is held against.' })
  participating: VoteWeight;

  @Field(() => [VoteShareCheck], { description: 'The demands on taking part; at most 4.' })
  quorum: VoteShareCheck[];

  @Field(() => Boolean, { description: 'Whether enough take part.' })
  quorumReached: boolean;

  @Field(() => [VoteShareCheck], { description: 'The demands on support of a proposal; at most 4.' })
  checks: VoteShareCheck[];

  @Field(() => [VoteOptionResult], { description: 'The options; none for a proposal; at most 50.' })
  options: VoteOptionResult[];

  @Field(() => Boolean, { description: 'Whether it is carried, or at least one option won.' })
  passed: boolean;

  @Field(() => Boolean, { description: 'Whether silence taken for consent alone made the outcome.' })
  decidedByDeemedConsent: boolean;
}

@ObjectType('VoteResult', { description: 'The result of a vote, in whole numbers.' })
@FieldClass('public')
export class VoteResult {
  @Field(() => VoteWeight, { description: 'The whole roll.' })
  roll: VoteWeight;

  @Field(() => VoteWeight, { description: 'Those who returned a ballot.' })
  returned: VoteWeight;

  @Field(() => [VoteQuestionResult], { description: 'By question; at most 20.' })
  questions: VoteQuestionResult[];
}

/** Gives a stored count to the schema. */
export function toVoteResult(count: StoredCount): VoteResult {
  return Object.assign(new VoteResult(), {
    roll: toWeight(count.roll),
    returned: toWeight(count.returned),
    questions: count.questions.map(toQuestionResult),
  });
}

function toQuestionResult(count: StoredQuestionCount): VoteQuestionResult {
  return Object.assign(new VoteQuestionResult(), {
    ...count,
    support: toWeight(count.support),
    against: toWeight(count.against),
    abstained: toWeight(count.abstained),
    spoilt: toWeight(count.spoilt),
    participating: toWeight(count.participating),
    quorum: count.quorum.map(toCheck),
    checks: count.checks.map(toCheck),
    options: count.options.map(toOptionResult),
  });
}

function toOptionResult(count: StoredOptionCount): VoteOptionResult {
  return Object.assign(new VoteOptionResult(), {
    ...count,
    support: toWeight(count.support),
    points: Number(count.points.heads),
    checks: count.checks.map(toCheck),
  });
}

function toCheck({ rule, ...sides }: StoredCheck): VoteShareCheck {
  return Object.assign(new VoteShareCheck(), sides, {
    measure: rule.measure,
    comparison: rule.comparison,
    ...rule.share,
  });
}

function toWeight({ heads, area }: StoredWeight): VoteWeight {
  return Object.assign(new VoteWeight(), { heads: Number(heads), area: areaText(BigInt(area)) });
}
