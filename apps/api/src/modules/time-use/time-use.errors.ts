import { refusalSentence, type TimeUseDayRefusal } from '@weizhi/domain';
import { Field, Float, Int } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { IsoDate } from '../../platform/graphql/scalars';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'TIME_USE_DAY_TOO_LONG',
  description: 'Returned when the minutes of a day come to more than 24 hours.',
  zh: '这一天不能这样记：{zh}',
  en: 'The day cannot be logged like this. {en}',
})
export class TimeUseDayTooLong extends Refusal<Said & { hours: number }> {
  @Field(() => Float, { description: 'Hours that the day comes to, in quarters.' })
  hours: number;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'TIME_USE_NOT_QUARTER_HOURS',
  description: 'Returned when minutes are negative or no whole number of quarter hours.',
  zh: '这一天不能这样记：{zh}',
  en: 'The day cannot be logged like this. {en}',
})
export class TimeUseNotQuarterHours extends Refusal<Said & { minutes: number }> {
  @Field(() => Int, { description: 'The minutes that are none.' })
  minutes: number;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'TIME_USE_MEETINGS_TOO_LONG',
  description: 'Returned when more time is marked as meetings than the day has.',
  zh: '这一天不能这样记：{zh}',
  en: 'The day cannot be logged like this. {en}',
})
export class TimeUseMeetingsTooLong extends Refusal<Said & { minutes: number }> {
  @Field(() => Int, { description: 'Minutes of the day.' })
  minutes: number;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'TIME_USE_DAY_NOT_OPEN',
  description: 'Returned when the day is not in the sampled week, or has not come.',
  zh: '这一天不能这样记：{zh}',
  en: 'The day cannot be logged like this. {en}',
})
export class TimeUseDayNotOpen extends Refusal<Said & { day: string }> {
  @Field(() => IsoDate, { description: 'The day.' })
  day: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'TIME_USE_NOT_JOINED',
  description: 'Returned when you do not take part in the sampled week.',
  zh: '您没有参加这一抽样周。是否参加由您自愿；要填写，请先点“参加”。',
  en: 'You do not take part in this week. Taking part is voluntary: join first.',
})
export class TimeUseNotJoined extends Refusal {}

@RefusalType({
  code: 'TIME_USE_WEEK_CLOSED',
  description: 'Returned when the logs of the sampled week are closed, so that nobody joins it any more.',
  zh: '这一抽样周已于 {closesOn} 结账，不能再参加。',
  en: 'The logs of this week closed on {closesOn}; it cannot be joined any more.',
})
export class TimeUseWeekClosed extends Refusal<{ closesOn: string }> {
  @Field(() => IsoDate, { description: 'Last day on which it was open.' })
  closesOn: string;
}

@RefusalType({
  code: 'TIME_USE_TOO_FEW_WEEKS',
  description: 'Returned when fewer weeks of the quarter are still to begin than are to be drawn.',
  zh: '这个季度尚未开始的周只有 {weeksLeft} 个，抽不出 {weeksNeeded} 个。请改抽下一个季度。',
  en: 'Only {weeksLeft} weeks of the quarter have not begun, fewer than the {weeksNeeded} to draw. Draw for the next quarter.',
})
export class TimeUseTooFewWeeks extends Refusal<{ weeksLeft: number; weeksNeeded: number }> {
  @Field(() => Int, { description: 'Weeks that have not begun.' })
  weeksLeft: number;

  @Field(() => Int, { description: 'Weeks to draw.' })
  weeksNeeded: number;
}

/** The refusal of a day, in the domain's words. */
export function timeUseDayRefused(refusal: TimeUseDayRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'timeUseDayTooLong':
      return new TimeUseDayTooLong({ ...said, hours: refusal.hours });
    case 'timeUseNotQuarterHours':
      return new TimeUseNotQuarterHours({ ...said, minutes: refusal.minutes });
    case 'timeUseMeetingsTooLong':
      return new TimeUseMeetingsTooLong({ ...said, minutes: refusal.minutes });
    default:
      return new TimeUseDayNotOpen({ ...said, day: refusal.loggedOn });
  }
}
