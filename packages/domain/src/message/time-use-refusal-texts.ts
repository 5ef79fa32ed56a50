import type { TimeUseDayRefusal, TimeUseDrawRefusal } from '../time-use';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of time logs and of draws. @source decision record 0014 */
export const TIME_USE_REFUSAL_TEXTS: RefusalTexts<TimeUseDayRefusal | TimeUseDrawRefusal> = {
  timeUseNotQuarterHours: {
    problem: {
      zh: '{minutes} 分钟不是 15 分钟的整数倍。',
      en: 'The {minutes} minutes are not quarter hours.',
    },
    fix: { zh: '按 15 分钟一格填写。', en: 'Log in steps of 15 minutes.' },
  },
  timeUseDayTooLong: {
    problem: {
      zh: '这一天合计 {hours} 小时，超过了 24 小时。',
      en: 'The day comes to {hours} hours, more than 24.',
    },
    fix: { zh: '减去多记的时间后再保存。', en: 'Take off what is too much and save again.' },
  },
  timeUseMeetingsTooLong: {
    problem: {
      zh: '开会 {meetingMinutes} 分钟，比这一天合计的 {minutes} 分钟还多。',
      en: 'Meetings of {meetingMinutes} minutes are more than the {minutes} of the day.',
    },
    fix: {
      zh: '开会的时间同时记在相应的工作来源里。',
      en: 'Log the time of a meeting under the source of its work as well.',
    },
  },
  timeUseDayOutsideWeek: {
    problem: { zh: '{loggedOn} 不在抽样周里。', en: 'The day {loggedOn} is not in the sampled week.' },
    fix: { zh: '填写 {beginsOn} 至 {endsOn} 的日子。', en: 'Log days from {beginsOn} to {endsOn}.' },
  },
  timeUseDayToCome: {
    problem: {
      zh: '{loggedOn} 还没有到，今天是 {todayOn}。',
      en: 'The day {loggedOn} is after {todayOn}, today.',
    },
    fix: { zh: '到了当天再填写。', en: 'Log it when it has come.' },
  },
  timeUseTooFewWeeks: {
    problem: {
      zh: '这个季度尚未开始的周还有 {weeksLeft} 个，抽不出 {weeksNeeded} 个。',
      en: 'Of this quarter {weeksLeft} weeks have not begun, fewer than the {weeksNeeded} to draw.',
    },
    fix: { zh: '改抽下一个季度。', en: 'Draw for the next quarter.' },
  },
  timeUseNoCommunity: {
    problem: { zh: '没有可以抽取的社区。', en: 'There is no community to draw.' },
    fix: { zh: '在设有社区的区里抽取。', en: 'Draw in a district with communities.' },
  },
};
