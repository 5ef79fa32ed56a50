import {
  addDays,
  type AdmissionAction,
  type AdmissionFacts,
  type AdmissionToday,
  applicationClocks,
  emergencyClocks,
} from '@weizhi/domain';
import type { NewRow } from '../../platform/database';
import type { Listing } from './listing';
import type { TaskAdmission } from './task-admission.entity';

/** All that an action rests on once it is allowed. */
export interface SettledStep extends AdmissionToday {
  readonly row: TaskAdmission;
  readonly stated: AdmissionFacts;
  readonly listing: Listing;
  /** Who takes it. */
  readonly by: string;
}

type Changes = (step: SettledStep) => NewRow<TaskAdmission>;

/** The columns that each action sets, beside the state. */
export const admissionChanges: Readonly<Record<AdmissionAction, Changes>> = {
  release: ({ listing }) => listing.columns,
  seekVolunteers: ({ listing }) => listing.columns,
  undertakeItself: () => ({}),
  withdrawApplication: () => ({}),
  submitApplication: ({ today, rules, calendar, listing }) => {
    const { hearingEndsOn, decideBy } = applicationClocks(today, rules, calendar);
    return { submittedOn: today, hearingEndsOn, decideBy, hearingSummary: null, ...listing.columns };
  },
  openEmergency: ({ row, today, rules, calendar, stated, listing }) => {
    const { endsOn, applyBy } = emergencyClocks(today, rules, calendar);
    return {
      ...listing.columns,
      ...{ channel: 'emergency', startsOn: today, emergencyBasis: stated.emergencyBasis ?? null },
      // What was to begin later begins now; a last day before that was meant for something else.
      endsOn: row.endsOn !== null && row.endsOn < today ? null : row.endsOn,
      ...{ emergencyOpenedOn: today, emergencyEndsOn: endsOn, emergencyApplyBy: applyBy },
    };
  },
  closeHearing: ({ stated }) => ({ hearingSummary: stated.hearingSummary ?? null }),
  admit: (step) => ({ ...decisionOf(step), ...termOf(step), decisionNote: step.stated.decisionNote ?? null }),
  extend: (step) => ({
    ...decisionOf(step),
    ...termOf(step),
    decisionNote: step.stated.reviewFinding ?? null,
  }),
  refuse: (step) => ({
    ...decisionOf(step),
    ...{ decisionNote: step.stated.reason ?? null, ground: step.stated.ground ?? null },
    ...{ refusedByItemId: step.listing.refusedBy?.id ?? null, refusedByEditionId: step.listing.editionId },
  }),
  returnForCorrection: (step) => ({ ...decisionOf(step), decisionNote: step.stated.reason ?? null }),
  revoke: (step) => ({ ...decisionOf(step), decisionNote: step.stated.reason ?? null }),
};

function decisionOf({ today, by }: SettledStep): NewRow<TaskAdmission> {
  return { decidedOn: today, decidedBy: by };
}

function termOf({ stated: { validTo }, rules: { reviewAheadDays } }: SettledStep): NewRow<TaskAdmission> {
  if (validTo === undefined) throw new Error('The table demands the last day');
  return { validTo, reviewFrom: addDays(validTo, -reviewAheadDays) };
}
