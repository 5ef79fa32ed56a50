/**
 * Persons of a place and span, each counted once, and what they did. The counts of the stages, channels and capacities do
 * not add up: somebody may be in several.
 * @source domain.md 4.1; requirements.md M01 to M06
 */
export interface ParticipantTotals {
  /** Whoever knew of something or took part in it. */
  readonly everyone: number;
  readonly participants: number;
  /** Adults among the participants; those whose age is not known count as adults. */
  readonly adults: number;
  readonly ageKnown: number;
  readonly workingAge: number;
  readonly old: number;
  readonly depthSum: number;
  readonly retired: number;
  readonly statusKnown: number;
  readonly staffOrRetired: number;
  readonly volunteers: number;
  readonly staffVolunteers: number;
  readonly volunteerMinutes: number;
  readonly staffVolunteerMinutes: number;
  readonly retained: number;
  readonly firstEver: number;
  readonly both: number;
  readonly onlineOnlyOld: number;
}

/** Residents of a place by age: the denominators. @source domain.md 4.0 rule 2 */
export interface ResidentTotals {
  readonly adults: number;
  readonly workingAge: number;
}

/** A part over its whole, each a whole number. @source domain.md 4.1 */
export interface ParticipationShare {
  readonly numerator: number;
  readonly denominator: number;
}

/** What a share is computed from: the span, the span before it, and the residents, where they are known. @source domain.md 4.1 */
export interface ParticipationCounts {
  readonly totals: ParticipantTotals;
  readonly participantsBefore: number;
  readonly residents: ResidentTotals | null;
}

/** Shares of persons, by the code of their indicator. @source domain.md 4.1 P01, P03, P05, P06, P08 to P10, P12; requirements.md M06 */
export const PARTICIPATION_SHARES = {
  participationRate: ({ totals, residents }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.adults,
    denominator: residents?.adults ?? 0,
  }),
  workingAgeParticipationRate: ({ totals, residents }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.workingAge,
    denominator: residents?.workingAge ?? 0,
  }),
  committeeStaffVolunteerHeads: ({ totals }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.staffVolunteers,
    denominator: totals.volunteers,
  }),
  retireeShare: ({ totals }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.retired,
    denominator: totals.statusKnown,
  }),
  staffAndRetireeShare: ({ totals }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.staffOrRetired,
    denominator: totals.participants,
  }),
  participationDepth: ({ totals }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.depthSum,
    denominator: totals.everyone,
  }),
  repeatParticipationRate: ({ totals, participantsBefore }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.retained,
    denominator: participantsBefore,
  }),
  newParticipantShare: ({ totals }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.firstEver,
    denominator: totals.participants,
  }),
  hybridShare: ({ totals }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.both,
    denominator: totals.participants,
  }),
  onlineOnlyOldShare: ({ totals }: ParticipationCounts): ParticipationShare => ({
    numerator: totals.onlineOnlyOld,
    denominator: totals.old,
  }),
} as const;

/** Code of a share of persons. @source see {@link PARTICIPATION_SHARES} */
export type ParticipationShareCode = keyof typeof PARTICIPATION_SHARES;

/**
 * How the share of the working age among participants compares with its share among residents (代表性): 1 is parity.
 * `null` where there is nobody, or nobody is known to live there.
 * @source domain.md 4.1 P04
 */
export function representationRatio({ totals, residents }: ParticipationCounts): number | null {
  if (!residents || totals.adults === 0 || residents.adults === 0 || residents.workingAge === 0) return null;
  return (totals.workingAge * residents.adults) / (totals.adults * residents.workingAge);
}

/** A cohort with its participants and its residents. @source requirements.md M02 */
export interface CohortRate {
  readonly persons: number;
  readonly residents: number;
}

/**
 * How evenly cohorts take part (代表性R值): the lowest of their rates over the highest, from 0 to 1 at parity. `null` where
 * nobody took part, or where nobody is known to live in one of them.
 * @source requirements.md M02; R-score of Go Vocal
 */
export function cohortParity(cohorts: readonly CohortRate[]): number | null {
  if (cohorts.length === 0 || cohorts.some(({ residents }) => residents <= 0)) return null;
  const rates = cohorts.map(({ persons, residents }) => persons / residents);
  const highest = Math.max(...rates);
  return highest === 0 ? null : Math.min(...rates) / highest;
}
