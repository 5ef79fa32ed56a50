import type { BurdenReportRefusal } from '../../burden-report';

/** One refusal of each code of burden reports. */
export const BURDEN_REPORT_SAMPLES: {
  readonly [Code in BurdenReportRefusal['code']]: Extract<BurdenReportRefusal, { readonly code: Code }>;
} = {
  burdenReportActionNotAllowed: {
    code: 'burdenReportActionNotAllowed',
    burdenReportState: 'withdrawn',
    burdenReportAction: 'upholdReport',
    allowedBurdenReportActions: [],
  },
  burdenReportFactMissing: {
    code: 'burdenReportFactMissing',
    burdenReportAction: 'dismissReport',
    burdenReportFact: 'rulingReason',
  },
};
