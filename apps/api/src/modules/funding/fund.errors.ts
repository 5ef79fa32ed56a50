import type { FundAwardAction, RestrictionPart } from '@weizhi/domain';
import { Field, Int } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { Decimal } from '../../platform/graphql/scalars';
import { FundAwardActionEnum, RestrictionPartEnum } from './fund.enums';
import { RULE_EN, RULE_ZH, type Worded } from './funding.errors';

@RefusalType({
  code: 'FUND_BALANCE_TOO_LOW',
  description: 'Returned when a part of a fund does not hold so much, less what is awarded and not paid yet.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class FundBalanceTooLow extends Refusal<Worded & { available: string; asked: string }> {
  @Field(() => Decimal, { description: 'What that part can still give, in yuan.' })
  available: string;

  @Field(() => Decimal, { description: 'What was to be taken.' })
  asked: string;
}

@RefusalType({
  code: 'RESTRICTION_VIOLATED',
  description:
    'Returned when an award goes against the restriction of the money: its theme, place or period.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class RestrictionViolated extends Refusal<Worded & { parts: readonly RestrictionPart[] }> {
  @Field(() => [RestrictionPartEnum], { description: 'The parts that are violated; at most 3.' })
  parts: RestrictionPart[];
}

@RefusalType({
  code: 'MATCHING_EXCEEDED',
  description: 'Returned when more is to be granted than the call adds to what was donated.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class MatchingExceeded extends Refusal<Worded & { matched: string }> {
  @Field(() => Decimal, { description: 'What the donations are matched with, in yuan.' })
  matched: string;
}

@RefusalType({
  code: 'FUND_AWARD_ACTION_NOT_ALLOWED',
  description: 'Returned when the state of the application does not allow the action.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class FundAwardActionNotAllowed extends Refusal<Worded & { allowed: readonly FundAwardAction[] }> {
  @Field(() => [FundAwardActionEnum], { description: 'What its state allows; at most 3.' })
  allowed: FundAwardAction[];
}

@RefusalType({
  code: 'FUND_SCORES_MISSING',
  description: 'Returned when an application is to be awarded on too few scores.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class FundScoresMissing extends Refusal<Worded & { scores: number; needed: number }> {
  @Field(() => Int, { description: 'Scores that are there.' })
  scores: number;

  @Field(() => Int, { description: 'Scores that are needed.' })
  needed: number;
}

@RefusalType({
  code: 'FUND_SCORE_TOO_LOW',
  description: 'Returned when the mean score of an application is below the line of its call.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class FundScoreTooLow extends Refusal<Worded & { meanScore: string; passScore: string }> {
  @Field(() => Decimal, { description: 'The mean score.' })
  meanScore: string;

  @Field(() => Decimal, { description: 'The line.' })
  passScore: string;
}

@RefusalType({
  code: 'FUND_CALL_CLOSED',
  description: 'Returned when an application comes before the first or after the last day of its call.',
  zh: '该资助公告现在不接受申请，请核对征集起止日期。',
  en: 'The call takes no applications now. Check its first and last day.',
})
export class FundCallClosed extends Refusal {}

@RefusalType({
  code: 'CALL_BUDGET_EXCEEDED',
  description: 'Returned when a call would award more than its budget.',
  zh: '超过本次公告的资助总额，还可批准 {left} 元。',
  en: 'The call would award more than its budget; {left} yuan are left.',
})
export class CallBudgetExceeded extends Refusal<{ left: string }> {
  @Field(() => Decimal, { description: 'What the call can still award, in yuan.' })
  left: string;
}
