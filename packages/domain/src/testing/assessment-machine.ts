import {
  advanceAssessment,
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
        rules: { noticeDays: 7, appealDays: 15, validYears: 5 },
      },
      action as never,
      without(ASSESSMENT_FACTS, left),
    ),
};
