import type { ParticipationCorrectionRefusal, ParticipationRefusal } from '../participation';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of participation records. @source decision record 0162 */
export const PARTICIPATION_REFUSAL_TEXTS: RefusalTexts<ParticipationRefusal> = {
  participationPlaceUnknown: {
    problem: {
      zh: '参与地点不是本区的社区或邻里。',
      en: 'The place is no community or neighbourhood of the district.',
    },
    fix: { zh: '选择本人有权限的社区或邻里。', en: 'Choose a community or neighbourhood of yours.' },
  },
  participantUnknown: {
    problem: { zh: '没有找到这位参与者。', en: 'There is no such participant.' },
    fix: {
      zh: '先登记居民或社会组织，再记录参与。',
      en: 'Record the resident or the organisation first.',
    },
  },
  participationInFuture: {
    problem: {
      zh: '参与日期 {happenedOn} 还没有到，今天是 {todayOn}。',
      en: 'The day {happenedOn} is after {todayOn}, today.',
    },
    fix: { zh: '核对日期；参与之后再记录。', en: 'Check the day; record it when it has happened.' },
  },
  participationDepthOutOfRange: {
    problem: { zh: '参与深度 {depth} 不在 1 至 5 之间。', en: 'The depth {depth} is not between 1 and 5.' },
    fix: {
      zh: '按 1知晓、2到场、3发言表决、4执行、5发起 填写。',
      en: 'State 1 informed, 2 attended, 3 spoke or voted, 4 carried out or 5 led.',
    },
  },
  participationHoursAboveDay: {
    problem: {
      zh: '这位参与者当天合计 {minutes} 分钟，超过了 24 小时。',
      en: 'The participant’s day comes to {minutes} minutes, more than 24 hours.',
    },
    fix: {
      zh: '核对时长，或者更正当天的其他记录。',
      en: 'Check the hours, or correct other records of the day.',
    },
  },
  participantWithoutConsent: {
    problem: {
      zh: '这位居民没有有效的同意，不能记录其参与。',
      en: 'There is no consent in force of this resident.',
    },
    fix: {
      zh: '取得书面或扫码同意并登记后再记录；不同意的只计总人数，不记个人。',
      en: 'Obtain and register consent first; who does not agree is not recorded.',
    },
  },
  childWithoutGuardianConsent: {
    problem: {
      zh: '未满14周岁的儿童没有监护人同意。',
      en: 'A child under 14 is without a guardian’s consent.',
    },
    fix: { zh: '取得监护人同意并登记后再记录。', en: 'Obtain and register the guardian’s consent first.' },
  },
  participationCountedTwice: {
    problem: {
      zh: '同一个人同一场次在 {happenedOn} 已有记录。',
      en: 'The same participant is on record for this occasion on {happenedOn}.',
    },
    fix: {
      zh: '同一场次只记一次；有误的请更正原记录。',
      en: 'Count once; correct the record that is there.',
    },
  },
};

/** Texts for refusals of corrections of participation records. @source decision record 0204 */
export const PARTICIPATION_CORRECTION_REFUSAL_TEXTS: RefusalTexts<ParticipationCorrectionRefusal> = {
  participationKeptElsewhere: {
    problem: {
      zh: '这条记录由{participationOrigin}产生，不能在这里更正或撤回。',
      en: 'This record follows from another ({participationOrigin}) and is not changed here.',
    },
    fix: {
      zh: '请在产生它的活动或选举中更正，参与记录随之变化。',
      en: 'Correct the activity or the election that it is from; the record changes with it.',
    },
  },
  participationWithdrawnAlready: {
    problem: { zh: '这条记录已经撤回，不再计入统计。', en: 'This record is withdrawn and counts no more.' },
    fix: { zh: '如果不该撤回，请重新登记或重新导入。', en: 'Record it again if that was a mistake.' },
  },
  participationUnchanged: {
    problem: { zh: '没有改动任何内容。', en: 'Nothing is changed.' },
    fix: { zh: '改正有误的内容后再提交。', en: 'Change what is wrong first.' },
  },
  participationCapacityFixed: {
    problem: {
      zh: '按任职或组织登记，当日身份只能是“{participantCapacity}”。',
      en: 'By posts and organisations the capacity of the day is “{participantCapacity}”.',
    },
    fix: { zh: '任职登记有误的，请先更正任职。', en: 'Correct the post first if it is recorded wrongly.' },
  },
};
