import { Field, Int } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { Decimal } from '../../platform/graphql/scalars';
import { RULE_EN, RULE_ZH, type Worded } from './funding.errors';

@RefusalType({
  code: 'BUDGET_DOES_NOT_SUM',
  description: 'Returned when the budget lines do not sum to the contract to the fen.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class BudgetDoesNotSum extends Refusal<Worded & { expected: string; actual: string }> {
  @Field(() => Decimal, { description: 'Amount of the contract in yuan.' })
  expected: string;

  @Field(() => Decimal, { description: 'What the lines sum to.' })
  actual: string;
}

@RefusalType({
  code: 'BUDGET_IN_FORCE',
  description:
    'Returned when the budget is to be set anew although money was spent or shifted, or the project is over.',
  zh: '已有支出或调剂，或项目已结束，预算不能重新编制；需要变动的，请办理预算调剂。',
  en: 'Money was spent or shifted already, or the project is over: shift the budget instead.',
})
export class BudgetInForce extends Refusal {}

@RefusalType({
  code: 'BUDGET_SHIFT_NEEDS_APPROVAL',
  description:
    'Returned when a line would move from what was agreed by more than a tenth, earlier shifts included, without an approval.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class BudgetShiftNeedsApproval extends Refusal<Worded & { freeAmount: string }> {
  @Field(() => Decimal, { description: 'What can still be shifted without approval, in yuan.' })
  freeAmount: string;
}

@RefusalType({
  code: 'BUDGET_LINE_TOO_SMALL',
  description: 'Returned when more is to be shifted from a line, or spent on it, than is unspent there.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class BudgetLineTooSmall extends Refusal<Worded & { unspent: string }> {
  @Field(() => Decimal, { description: 'What is unspent on the line, in yuan.' })
  unspent: string;
}

@RefusalType({
  code: 'SPENDING_EXCEEDS_RECEIVED',
  description:
    'Returned when the project would have spent more than it received, and the expense is not flagged as advanced.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class SpendingExceedsReceived extends Refusal<Worded & { received: string; spent: string }> {
  @Field(() => Decimal, { description: 'Received so far, less what was clawed back, in yuan.' })
  received: string;

  @Field(() => Decimal, { description: 'What would be spent with this expense.' })
  spent: string;
}

@RefusalType({
  code: 'BENEFICIARIES_EXCEED_VISITS',
  description: 'Returned when more people than visits are stated, or visits without people.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class BeneficiariesExceedVisits extends Refusal<Worded & { unique: number; visits: number }> {
  @Field(() => Int, { description: 'People stated.' })
  unique: number;

  @Field(() => Int, { description: 'Visits stated.' })
  visits: number;
}

@RefusalType({
  code: 'CONTRACT_NOT_UNDER_WAY',
  description:
    'Returned when an expense or beneficiaries are to be recorded for a project that is not signed or is archived.',
  zh: '项目尚未签约或已经归档，不能登记支出和受益情况。',
  en: 'The project is not signed yet, or is archived: nothing can be recorded for it.',
})
export class ContractNotUnderWay extends Refusal {}
