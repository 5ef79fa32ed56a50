import {
  type AdmissionDays,
  type AdmissionStatus,
  dateInShanghai,
  daysBetween,
  isoDate,
  type IsoDate,
  statusOfAdmission,
} from '@weizhi/domain';
import type { Clock } from '../../platform/context/request-context';
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

/** The days that a row has by which it binds. */
type BindingColumn = 'state' | 'endsOn' | 'validTo' | 'emergencyEndsOn';

/** The last day on which it binds as SQL; null where none is set, and where it binds nobody. Held to the rules by a test. */
export function lastBindingDaySql(column: (property: BindingColumn) => string): string {
  const [state, endsOn] = [column('state'), column('endsOn')];
  const ofEmergency = `${state} in ('emergency', 'hearing', 'review', 'returned')`;
  return `case when ${state} = 'released' then ${endsOn} when ${state} = 'admitted' then ${column('validTo')} when ${ofEmergency} then ${column('emergencyEndsOn')} end`;
}
