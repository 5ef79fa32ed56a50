import { daysBetween, type IsoDate } from '../calendar';
import type { WorkloadTotals } from './task-totals';
import type { WorkloadShare } from './workload-rates';

const DAYS_OF_WEEK = 7;

/**
 * Meetings that departments called a committee to in a week, as two whole numbers: meetings by seven, over days of communities.
 * A community that was called to none is in the denominator.
 * @param days - the first and the last day that count, both included
 * @source domain.md 4.3 W12; decision record 0170
 */
export function meetingsPerWeek(
  { meetingTasks }: Pick<WorkloadTotals, 'meetingTasks'>,
  { communities, from, to }: { readonly communities: number; readonly from: IsoDate; readonly to: IsoDate },
): WorkloadShare {
  const days = from > to ? 0 : daysBetween(from, to) + 1;
  return { numerator: meetingTasks * DAYS_OF_WEEK, denominator: communities * days };
}
