import { type AlertAction, type AlertRefusal, refusalSentence } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { AlertActionEnum } from './alert.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

const WORDS = { zh: '不能办理：{zh}', en: 'Not possible: {en}' };

@RefusalType({
  code: 'ALERT_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the alert.',
  ...WORDS,
})
export class AlertActionNotAllowed extends Refusal<Said & { allowed: readonly AlertAction[] }> {
  @Field(() => [AlertActionEnum], { description: 'What may happen now; at most 3.' })
  allowed: AlertAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ALERT_FACT_MISSING',
  description:
    'Returned when the action needs something: `noOpenTask` of an earlier 督办, or an `explanation`.',
  ...WORDS,
})
export class AlertFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

/** The refusal of an action, in the domain's words. */
export function alertRefused(refusal: AlertRefusal): object {
  const said = refusalSentence(refusal);
  return refusal.code === 'alertActionNotAllowed'
    ? new AlertActionNotAllowed({ ...said, allowed: refusal.allowedAlertActions })
    : new AlertFactMissing({ ...said, fact: refusal.alertFact });
}
