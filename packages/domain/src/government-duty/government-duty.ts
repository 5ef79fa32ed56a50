import { addDays, addMonths, type IsoDate } from '../calendar';

/**
 * The five duties of government towards communities, whose neglect is a vacancy (缺位): guidance, training of social
 * workers, raising and supervising organisations, incentives, and innovation of mechanisms.
 * @source domain.md 4.3 W05c; requirements.md D5
 */
export const GOVERNMENT_DUTIES = [
  'guidance',
  'socialWorkerTraining',
  'organisationCultivation',
  'incentive',
  'mechanismInnovation',
] as const;

/** See {@link GOVERNMENT_DUTIES}. @source requirements.md D5 */
export type GovernmentDuty = (typeof GOVERNMENT_DUTIES)[number];

/** How often a duty is to be done: every so many months from its first day on. @source requirements.md M49 */
export interface DutySchedule {
  readonly startsOn: IsoDate;
  readonly everyMonths: number;
  /** Last day of the duty; null for one without an end. */
  readonly endsOn: IsoDate | null;
}

/** A period in which a duty is due once, by its last day. @source requirements.md M49 */
export interface DutyPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How a period of a duty stands: done, still open, or vacant (缺位) because it ended without an act. @source domain.md 4.3 W05c */
export const DUTY_STANDINGS = ['done', 'open', 'vacant'] as const;

/** See {@link DUTY_STANDINGS}. @source domain.md 4.3 W05c */
export type DutyStanding = (typeof DUTY_STANDINGS)[number];

/** Months that a duty may be repeated after. @source requirements.md M49 */
export const DUTY_MONTHS: readonly number[] = [1, 3, 6, 12];

/** The periods of a duty that have begun by a day, in order. One that the end of the duty cuts short is none. @source requirements.md M49 */
export function dutyPeriods(
  { startsOn, everyMonths, endsOn }: DutySchedule,
  today: IsoDate,
): readonly DutyPeriod[] {
  const periods: DutyPeriod[] = [];
  for (let number = 0; ; number += 1) {
    // Counted from the first day, so that the end of a short month does not creep into the following ones.
    const from = addMonths(startsOn, number * everyMonths);
    const to = addDays(addMonths(startsOn, (number + 1) * everyMonths), -1);
    if (from > today || (endsOn !== null && to > endsOn)) return periods;
    periods.push({ from, to });
  }
}

/** How a period stands on a day, by the days on which something was done. @source domain.md 4.3 W05c */
export function dutyStanding(
  { from, to }: DutyPeriod,
  acts: readonly IsoDate[],
  today: IsoDate,
): DutyStanding {
  if (acts.some((act) => act >= from && act <= to && act <= today)) return 'done';
  return to < today ? 'vacant' : 'open';
}

/** Periods that were due in a span of days, and those of them that are vacant. @source domain.md 4.3 W05c */
export interface DutyVacancy {
  readonly due: number;
  readonly vacant: number;
}

/** Counts the periods of a duty that ended within a span, and those of them without an act. @source domain.md 4.3 W05c */
export function dutyVacancy(
  schedule: DutySchedule,
  acts: readonly IsoDate[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): DutyVacancy {
  const due = dutyPeriods(schedule, to).filter((period) => period.to >= from && period.to <= to);
  const vacant = due.filter((period) => !acts.some((act) => act >= period.from && act <= period.to));
  return { due: due.length, vacant: vacant.length };
}
