import { isoDate } from '../../calendar';
import type { ReportingRefusal } from '../refusal-types';

/** One refusal of each code of demanded forms, fills and reminders; the compiler refuses a forgotten one. */
export const REPORTING_SAMPLES: {
  readonly [Code in ReportingRefusal['code']]: Extract<ReportingRefusal, { readonly code: Code }>;
} = {
  fillValueUnreadable: { code: 'fillValueUnreadable', element: 'residents', elementKind: 'wholeNumber' },
  formFieldUnmapped: { code: 'formFieldUnmapped', heading: '备注' },
  formFieldTwice: { code: 'formFieldTwice', heading: '人口数' },
  formFieldPersonal: { code: 'formFieldPersonal', heading: '户主姓名' },
  formFieldTooFine: { code: 'formFieldTooFine', heading: '宣传栏数', reportingGrain: 'household' },
  formWithoutElement: { code: 'formWithoutElement' },
  formDemandActionNotAllowed: {
    code: 'formDemandActionNotAllowed',
    formDemandState: 'proposed',
    formDemandAction: 'approve',
    allowedFormDemandActions: ['mapFields', 'withdraw'],
  },
  formDemandFactMissing: {
    code: 'formDemandFactMissing',
    formDemandAction: 'reject',
    formDemandFact: 'reason',
  },
  formDemandPeriodUnfit: {
    code: 'formDemandPeriodUnfit',
    earliest: isoDate('2026-11-26'),
    latest: isoDate('2027-11-27'),
  },
  reminderSentToday: { code: 'reminderSentToday' },
  reminderNobodyOutstanding: { code: 'reminderNobodyOutstanding' },
};
