import {
  ADMISSION_RULES,
  type AdmissionDays,
  type AdmissionRules,
  type AdmissionStatus,
  dateInShanghai,
  daysBetween,
  isoDate,
  type IsoDate,
  statusOfAdmission,
} from '@weizhi/domain';
import type { Clock } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { AdmissionRuleSet } from './admission-parts.entity';
import type { TaskAdmission } from './task-admission.entity';

/** Today in Shanghai. */
export function today(clock: Clock): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** A stored day for the rules. */
export function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}

/** The days by which the rules tell where it stands. */
export function daysOf(row: TaskAdmission): AdmissionDays & { readonly endsOn: IsoDate | null } {
  return {
    state: row.state,
    startsOn: isoDate(row.startsOn),
    endsOn: dayOrNull(row.endsOn),
    validTo: dayOrNull(row.validTo),
    emergencyEndsOn: dayOrNull(row.emergencyEndsOn),
  };
}

/** Where it stands on a day; due for review by the rules of the day on which it was admitted. */
export function statusOf(row: TaskAdmission, day: IsoDate): AdmissionStatus {
  return statusOfAdmission(daysOf(row), day, { reviewAheadDays: reviewAheadOf(row) });
}

/** Days before its end from which it is due for review. */
export function reviewAheadOf({ validTo, reviewFrom }: TaskAdmission): number {
  return validTo === null || reviewFrom === null ? 0 : daysBetween(isoDate(reviewFrom), isoDate(validTo));
}

/**
 * The same as SQL, for lists: `column` answers a column of the row, `day` the placeholder of today. Held to
 * {@link statusOf} by a test.
 */
export function statusSql(column: (property: keyof TaskAdmission) => string, day: string): string {
  const state = column('state');
  return `case when ${state} = 'emergency' and ${day} > ${column('emergencyEndsOn')} then 'emergencyOver'
    when ${state} = 'admitted' and ${day} > ${column('validTo')} then 'expired'
    when ${state} = 'admitted' and ${day} >= ${column('reviewFrom')} then 'dueForReview'
    else ${state} end`;
}

/** The rules of a district: what it recorded last, and the shipped ones until then. */
export async function rulesOf(reads: Reads, districtId: string): Promise<AdmissionRules> {
  const [row] = await reads.repository(AdmissionRuleSet).find({
    where: { districtId },
    order: { recordedAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  return { ...ADMISSION_RULES, ...row?.rules };
}
