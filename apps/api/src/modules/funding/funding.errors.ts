import {
  type ContractAction,
  type InstalmentObstacle,
  refusalText,
  type RuleRefusal,
  type SupplierShortcoming,
} from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { ContractActionEnum, InstalmentObstacleEnum, SupplierShortcomingEnum } from './funding.enums';

/** What every refusal of the rules on money knows for its message: the domain's own words. */
export interface Worded {
  readonly problemZh: string;
  readonly problemEn: string;
  readonly fixZh: string;
  readonly fixEn: string;
}

/** Message of a refusal in the domain's words. */
export const RULE_ZH = '不能办理：{problemZh}{fixZh}';
/** The same in English. */
export const RULE_EN = 'It cannot be done. {problemEn} {fixEn}';

/** The words of the domain for one of its refusals. */
export function worded(refusal: RuleRefusal): Worded {
  const { problem, fix } = refusalText(refusal);
  return { problemZh: problem.zh, problemEn: problem.en, fixZh: fix.zh, fixEn: fix.en };
}

@RefusalType({
  code: 'CONTRACT_ACTION_NOT_ALLOWED',
  description: 'Returned when the state of the funded project does not allow the action.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class ContractActionNotAllowed extends Refusal<Worded & { allowed: readonly ContractAction[] }> {
  @Field(() => [ContractActionEnum], { description: 'What its state allows; at most 8.' })
  allowed: ContractAction[];
}

@RefusalType({
  code: 'CONTRACT_FACT_MISSING',
  description:
    'Returned when an action lacks what it needs: a statement, the end of the public notice, passed milestones, settled instalments or vouchers.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class ContractFactMissing extends Refusal<Worded & { fact: string }> {
  @Field(() => String, { description: 'What is missing, such as `NOTICE_ENDED`, in capitals.' })
  fact: string;
}

@RefusalType({
  code: 'SUPPLIER_NOT_ELIGIBLE',
  description:
    'Returned when the organisation may not be the supplier, neither itself nor through its fiscal host.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class SupplierNotEligible extends Refusal<Worded & { shortcomings: readonly SupplierShortcoming[] }> {
  @Field(() => [SupplierShortcomingEnum], { description: 'Why not; at most 4.' })
  shortcomings: SupplierShortcoming[];
}

@RefusalType({
  code: 'CONTRACT_TOO_LONG',
  description:
    'Returned when the term is longer than a contract may last: a year, or three years where it is stable.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class ContractTooLong extends Refusal<Worded & { latestEnd: string }> {
  @Field(() => IsoDate, { description: 'Last day on which it may end.' })
  latestEnd: string;
}

@RefusalType({
  code: 'INSTALMENTS_DO_NOT_SUM',
  description:
    'Returned when the shares of the instalments do not sum to 10000, or their amounts not to the contract to the fen.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class InstalmentsDoNotSum extends Refusal<Worded & { expected: string; actual: string }> {
  @Field(() => Decimal, { description: 'What they should sum to: yuan, or ten thousandths.' })
  expected: string;

  @Field(() => Decimal, { description: 'What they sum to.' })
  actual: string;
}

@RefusalType({
  code: 'MILESTONE_NOT_PASSED',
  description: 'Returned when an instalment is to be approved or paid whose milestone has not passed.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class MilestoneNotPassed extends Refusal<Worded & { obstacles: readonly InstalmentObstacle[] }> {
  @Field(() => [InstalmentObstacleEnum], { description: 'Everything that stands in the way; at most 4.' })
  obstacles: InstalmentObstacle[];
}

@RefusalType({
  code: 'INSTALMENT_BLOCKED',
  description:
    'Returned when an instalment cannot be approved or paid for another reason than its milestone: not approved, paid already, cancelled, or the contract has stopped.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class InstalmentBlocked extends Refusal<Worded & { obstacles: readonly InstalmentObstacle[] }> {
  @Field(() => [InstalmentObstacleEnum], { description: 'Everything that stands in the way; at most 4.' })
  obstacles: InstalmentObstacle[];
}

@RefusalType({
  code: 'PLAN_IN_FORCE',
  description:
    'Returned when the plan of payments is to be changed after the contract was signed or declined.',
  zh: '合同已签约或项目已结束，分期方案不能再改；需要调整的，请先办理终止或另行立项。',
  en: 'The contract is signed or the project is over, so that its plan of payments stands.',
})
export class PlanInForce extends Refusal {}

@RefusalType({
  code: 'MILESTONE_CLOSED',
  description:
    'Returned when a milestone cannot be evaluated: the contract is not under way, the milestone passed already, or another act passes it.',
  zh: '该节点现在不能评估：合同未在履行、节点已经通过，或该节点由签约、绩效评价自动通过。',
  en: 'The milestone cannot be evaluated now: the contract is not under way, it passed already, or signing or the performance evaluation passes it.',
})
export class MilestoneClosed extends Refusal {}

@RefusalType({
  code: 'CLAWBACK_EXCEEDS_PAID',
  description: 'Returned when more is to be clawed back than was paid and not clawed back yet.',
  zh: RULE_ZH,
  en: RULE_EN,
})
export class ClawbackExceedsPaid extends Refusal<Worded & { paid: string }> {
  @Field(() => Decimal, { description: 'What can still be clawed back, in yuan.' })
  paid: string;
}
