export {
  BURDEN_RULINGS,
  type BurdenPool,
  type BurdenPoolPart,
  type BurdenPoolRule,
  burdenPools,
  type BurdenRuling,
  DEFAULT_BURDEN_POOL_RULE,
  type ReportToPool,
} from './burden-pool';
export {
  advanceBurdenReport,
  availableBurdenReportActions,
  BURDEN_REPORT_ACTIONS,
  BURDEN_REPORT_PERMISSIONS,
  BURDEN_REPORT_STATES,
  BURDEN_REPORT_TRANSITIONS,
  BURDEN_SUBJECTS,
  type BurdenReportAction,
  type BurdenReportFacts,
  type BurdenReportRefusal,
  type BurdenReportState,
  type BurdenSubject,
} from './burden-report-states';
