import { type BurdenReportAction, type BurdenReportRefusal, refusalSentence } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { BurdenReportActionEnum } from './burden-report.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'BURDEN_REPORT_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the burden report: a ruling is final.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class BurdenReportActionNotAllowed extends Refusal<Said & { allowed: readonly BurdenReportAction[] }> {
  @Field(() => [BurdenReportActionEnum], { description: 'What may be done now; at most 3.' })
  allowed: BurdenReportAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'BURDEN_REPORT_FACT_MISSING',
  description: 'Returned when the panel rules without a reason.',
  zh: '内容不完整：{zh}',
  en: 'Something is missing. {en}',
})
export class BurdenReportFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

/** The refusal of an action, in the domain's words. */
export function burdenReportRefused(refusal: BurdenReportRefusal): object {
  const said = refusalSentence(refusal);
  return refusal.code === 'burdenReportActionNotAllowed'
    ? new BurdenReportActionNotAllowed({ ...said, allowed: refusal.allowedBurdenReportActions })
    : new BurdenReportFactMissing({ ...said, fact: refusal.burdenReportFact });
}
