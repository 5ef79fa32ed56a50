import {
  advanceAppeal,
  advanceAssessment,
  APPEAL_STATES,
  APPEAL_TRANSITIONS,
  type AppealFacts,
  type AppealOpinion,
  ASSESSMENT_STATES,
  ASSESSMENT_TRANSITIONS,
  type AssessmentFacts,
} from '../assessment';
import { addDays } from '../calendar';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

/** Everything that an action of an assessment may ask for. */
export const ASSESSMENT_FACTS: Required<AssessmentFacts> = {
  selfScoresComplete: true,
  returnReason: '缺少审计报告',
  refusalReason: '列入活动异常名录',
  visitedOn: TODAY,
  allScoresIn: true,
  decidedOn: TODAY,
  decisionMinutes: '评委会纪要〔2026〕3号',
  postedAt: '区民政局网站',
  noObjectionOpen: true,
  appealReason: '漏计加分',
  reviewOutcome: 'upheld',
  reviewReason: '加分材料不在评估期内',
  withdrawalReason: '申报有误',
};

/** Assessments, as a machine. */
export const assessment: Machine = {
  table: 'ASSESSMENT_TRANSITIONS',
  states: ASSESSMENT_STATES,
  start: 'selfAssessment',
  arrows: arrowsOf(ASSESSMENT_TRANSITIONS),
  codes: { notAllowed: 'assessmentActionNotAllowed', notStated: 'assessmentFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceAssessment(
      {
        state: state as never,
        noticeFrom: addDays(TODAY, -7),
        publishedOn: TODAY,
        today: TODAY,
        rules: { noticeDays: 7, validYears: 5 },
      },
      action as never,
      without(ASSESSMENT_FACTS, left),
    ),
};

const APPEAL_FACTS: Required<AppealFacts> = {
  refusalReason: '收到时已超过复核申请期',
  opinionsIn: true,
  reviewReason: '加分材料在评估期内',
  reviewMinutes: '复核会议纪要〔2026〕1号',
  reviewedScore: true,
  withdrawalReason: '已当面说明清楚',
};

const DECIDED_BY: Readonly<Record<string, AppealOpinion>> = {
  changeResult: 'change',
  rejectAppeal: 'reject',
};

/** Appeals, as a machine: received on the day that fits the action, with all reviewers of one opinion. */
export const appeal: Machine = {
  table: 'APPEAL_TRANSITIONS',
  states: APPEAL_STATES,
  start: 'received',
  arrows: arrowsOf(APPEAL_TRANSITIONS),
  codes: { notAllowed: 'appealActionNotAllowed', notStated: 'appealFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceAppeal(
      {
        state: state as never,
        receivedOn: action === 'refuseLateAppeal' ? addDays(TODAY, 1) : TODAY,
        latestOn: TODAY,
        opinions: [DECIDED_BY[action] ?? 'uphold'],
      },
      action as never,
      without(APPEAL_FACTS, left),
    ),
};
