import {
  advanceBurdenReport,
  BURDEN_REPORT_STATES,
  BURDEN_REPORT_TRANSITIONS,
  type BurdenReportFacts,
} from '../burden-report';
import { arrowsOf, type Machine, NONE, without } from './machine';

const STATED: Required<BurdenReportFacts> = { rulingReason: '与现有台账重复，依据不足' };

/** Burden reports, as a machine. */
export const burdenReport: Machine = {
  table: 'BURDEN_REPORT_TRANSITIONS',
  states: BURDEN_REPORT_STATES,
  start: 'filed',
  arrows: arrowsOf(BURDEN_REPORT_TRANSITIONS),
  codes: { notAllowed: 'burdenReportActionNotAllowed', notStated: 'burdenReportFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceBurdenReport(state as never, action as never, without(STATED, left)),
};
