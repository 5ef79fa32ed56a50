import {
  type ActivityAction,
  type ActivityRefusal,
  type AttendanceRefusal,
  type ParticipationRefusal,
  refusalSentence,
} from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { ActivityActionEnum } from './activity.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

const WORDS = { zh: '不能办理：{zh}', en: 'Not possible: {en}' };

@RefusalType({
  code: 'ACTIVITY_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the activity.',
  ...WORDS,
})
export class ActivityActionNotAllowed extends Refusal<Said & { allowed: readonly ActivityAction[] }> {
  @Field(() => [ActivityActionEnum], { description: 'What may be done now; at most 5.' })
  allowed: ActivityAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ACTIVITY_FACT_MISSING',
  description: 'Returned when something that the action needs is missing.',
  ...WORDS,
})
export class ActivityFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ACTIVITY_TIMES_UNFIT',
  description: 'Returned when an activity would end before it starts, or last more than 24 hours.',
  ...WORDS,
})
export class ActivityTimesUnfit extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'SIGN_UP_CLOSED',
  description: 'Returned when sign-up is closed, or the activity is over.',
  ...WORDS,
})
export class SignUpClosed extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'ACTIVITY_FULL',
  description: 'Returned when all places of an activity are taken.',
  ...WORDS,
})
export class ActivityFull extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'SIGNED_UP_ALREADY',
  description: 'Returned when the resident has signed up for the activity already.',
  ...WORDS,
})
export class SignedUpAlready extends Refusal<Said> {
  zh: string;
  en: string;
}

/** The refusal of an action, in the domain's words. */
export function activityRefused(refusal: ActivityRefusal): object {
  const said = refusalSentence(refusal);
  return refusal.code === 'activityActionNotAllowed'
    ? new ActivityActionNotAllowed({ ...said, allowed: refusal.allowedActivityActions })
    : new ActivityFactMissing({ ...said, fact: refusal.activityFact });
}

/** Words of a refusal of attendance or participation. */
export function saidOf(refusal: AttendanceRefusal | ParticipationRefusal): Said {
  return refusalSentence(refusal);
}
