import { isoDate } from '../../calendar';
import type { AdmissionRefusal } from '../../task-admission';

/** One refusal of each code of task admission. */
export const ADMISSION_SAMPLES: {
  readonly [Code in AdmissionRefusal['code']]: Extract<AdmissionRefusal, { readonly code: Code }>;
} = {
  admissionActionNotAllowed: {
    code: 'admissionActionNotAllowed',
    admissionStatus: 'admitted',
    admissionAction: 'refuse',
    allowedAdmissionActions: ['extend', 'revoke'],
  },
  admissionFactMissing: {
    code: 'admissionFactMissing',
    admissionAction: 'admit',
    admissionFact: 'validTo',
  },
  admissionWithoutBasis: { code: 'admissionWithoutBasis' },
  admissionWithoutFunds: { code: 'admissionWithoutFunds', admissionKind: 'survey' },
  admissionTooLate: {
    code: 'admissionTooLate',
    startsOn: isoDate('2026-12-01'),
    earliestOn: isoDate('2027-01-08'),
    workingDays: 30,
  },
  admissionEndsBeforeItsStart: { code: 'admissionEndsBeforeItsStart', startsOn: isoDate('2026-12-01') },
  admissionPeriodOutOfRange: {
    code: 'admissionPeriodOutOfRange',
    earliestOn: isoDate('2026-12-01'),
    latestOn: isoDate('2027-12-01'),
  },
  admissionNotOnList: { code: 'admissionNotOnList', finding: 'offList' },
  admissionOnList: { code: 'admissionOnList' },
  hearingStillOpen: { code: 'hearingStillOpen', hearingEndsOn: isoDate('2026-12-03') },
  refusalWithoutItem: { code: 'refusalWithoutItem' },
  admissionDecidedByApplicant: { code: 'admissionDecidedByApplicant' },
};
