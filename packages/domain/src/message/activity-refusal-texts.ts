import type { ActivityRefusal, AttendanceRefusal } from '../activity';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of activities, sign-up and attendance. @source decision record 0014 */
export const ACTIVITY_REFUSAL_TEXTS: RefusalTexts<ActivityRefusal | AttendanceRefusal> = {
  activityActionNotAllowed: {
    problem: {
      zh: '该活动目前「{activityState}」，不能「{activityAction}」。',
      en: 'The activity is “{activityState}”; “{activityAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedActivityActions}。', en: 'Possible now: {allowedActivityActions}.' },
  },
  activityFactMissing: {
    problem: {
      zh: '「{activityAction}」缺少：{activityFact}。',
      en: '“{activityAction}” needs {activityFact}.',
    },
    fix: { zh: '具备后再办理。', en: 'Add it and submit again.' },
  },
  activityTimesUnfit: {
    problem: {
      zh: '结束时间不晚于开始时间，或者活动超过{longestMinutes}分钟。',
      en: 'The activity ends before it starts, or lasts more than {longestMinutes} minutes.',
    },
    fix: {
      zh: '请核对开始和结束时间；跨天的活动按天登记。',
      en: 'Check its times; record several days one by one.',
    },
  },
  signUpClosed: {
    problem: {
      zh: '活动「{activityState}」或已经结束，不再报名。',
      en: 'Sign-up is closed: the activity is “{activityState}”, or over.',
    },
    fix: { zh: '到场的人可以直接登记签到。', en: 'Whoever came can be recorded as attending.' },
  },
  activityFull: {
    problem: { zh: '名额{places}人已满。', en: 'All {places} places are taken.' },
    fix: { zh: '有人退出后再报名。', en: 'Sign up when somebody has withdrawn.' },
  },
  signedUpAlready: {
    problem: { zh: '此人已经报名。', en: 'The person has signed up already.' },
    fix: { zh: '无需重复报名。', en: 'Nothing is to be done.' },
  },
  attendanceNotOpen: {
    problem: {
      zh: '活动「{activityState}」，现在不能登记签到。',
      en: 'The activity is “{activityState}”: attendance cannot be recorded now.',
    },
    fix: {
      zh: '开始前两小时起、归档前可以登记；已归档的先「重新登记签到」。',
      en: 'Record it from two hours before the start until the activity is closed.',
    },
  },
  attendanceAboveCapacity: {
    problem: { zh: '签到人数已达名额{places}人。', en: 'As many as the {places} places have attended.' },
    fix: { zh: '请核对名额或签到名单。', en: 'Check the capacity or the list.' },
  },
  attendanceAboveLength: {
    problem: {
      zh: '时长{minutes}分钟超过活动的{longestMinutes}分钟。',
      en: '{minutes} minutes are more than the {longestMinutes} of the activity.',
    },
    fix: { zh: '请填写实际参加的时长。', en: 'State how long the person was there.' },
  },
  attendedAlready: {
    problem: { zh: '此人已经签到。', en: 'The person is recorded as attending already.' },
    fix: { zh: '无需重复登记。', en: 'Nothing is to be done.' },
  },
  attendanceCodeUnknown: {
    problem: { zh: '没有这个签到码，或不是本活动的。', en: 'There is no such code for this activity.' },
    fix: { zh: '请核对签到码，或按姓名登记。', en: 'Check the code, or record the person by name.' },
  },
  attendanceCodeExpired: {
    problem: { zh: '签到码已过期。', en: 'The code has expired.' },
    fix: { zh: '活动结束两小时后，请按签到表登记。', en: 'Two hours after the end, record by the sheet.' },
  },
  attendanceCodeUsed: {
    problem: { zh: '签到码已经用过。', en: 'The code was used already.' },
    fix: { zh: '每人一码，一码一次；请按姓名核对。', en: 'A code is for one person, once: check the name.' },
  },
};
