import { addDays, workingDayCalendar } from '../calendar';
import type { MoneyText } from '../identifier';
import {
  ADMISSION_RULES,
  ADMISSION_STATUSES,
  ADMISSION_TRANSITIONS,
  type AdmissionAction,
  type AdmissionDays,
  type AdmissionFacts,
  type AdmissionStatus,
  advanceAdmission,
} from '../task-admission';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

const LATER = addDays(TODAY, 90);
const FACTS: Required<AdmissionFacts> = {
  emergencyBasis: '防台风Ⅱ级应急响应',
  authority: '随任务下放信息核验权限',
  hearingSummary: '12个社区同意，1个有条件同意',
  reason: '依据不足',
  decisionNote: '准入，期满评估',
  reviewFinding: '仍有必要',
  validTo: addDays(LATER, 30),
  ground: 'prohibitedItem',
  refusedBy: 'F01',
};

/** Statuses that come of dates have the dates that give them. */
function daysOf(status: AdmissionStatus): AdmissionDays {
  const days = { startsOn: LATER, validTo: null, emergencyEndsOn: null };
  switch (status) {
    case 'emergency':
      return { ...days, state: 'emergency', emergencyEndsOn: TODAY };
    case 'emergencyOver':
      return { ...days, state: 'emergency', emergencyEndsOn: addDays(TODAY, -1) };
    case 'admitted':
      return { ...days, state: 'admitted', validTo: addDays(TODAY, 31) };
    case 'dueForReview':
      return { ...days, state: 'admitted', validTo: addDays(TODAY, 30) };
    case 'expired':
      return { ...days, state: 'admitted', validTo: addDays(TODAY, -1) };
    default:
      return { ...days, state: status };
  }
}

/** Task admission, as a machine. */
export const admission: Machine = {
  table: 'ADMISSION_TRANSITIONS',
  states: ADMISSION_STATUSES,
  start: 'draft',
  arrows: arrowsOf(ADMISSION_TRANSITIONS),
  codes: { notAllowed: 'admissionActionNotAllowed', notStated: 'admissionFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceAdmission(
      {
        ...daysOf(state as AdmissionStatus),
        ...{
          kind: 'task',
          endsOn: null,
          legalBasis: '《老年人权益保障法》',
          fundsAmount: '5000.00' as MoneyText,
        },
        ...{ hearingEndsOn: addDays(TODAY, -1), heardAll: false, leadDays: null, byApplicant: false },
        // What is released is on the list, what is an emergency is not.
        finding: action === 'release' ? 'assistDuty' : 'offList',
      },
      action as AdmissionAction,
      { ...without(FACTS, left), today: TODAY, rules: ADMISSION_RULES, calendar: workingDayCalendar([]) },
    ),
};
