import { addDays, type IsoDate, type TaskToday } from '@weizhi/domain';
import { readCalendar } from '../../platform/calendar';
import type { Reads } from '../../platform/database';
import { datedRules } from '../rule-sets';

/** Far enough for the days within which a committee may object, whatever holidays lie in between. */
const REACH_DAYS = 60;

/** Where and on which day tasks are received, from which day of receipt on, and up to which due. */
interface Receiving {
  readonly districtId: string;
  readonly today: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What receipts need: the rules of the district, and the calendar as far as dues and the days to object reach. */
export async function readTaskToday(
  reads: Reads,
  { districtId, today, from, to }: Receiving,
): Promise<TaskToday> {
  return {
    today,
    rulesOn: await datedRules(reads, 'task', districtId),
    standardMinutesOn: await datedRules(reads, 'standardTime', districtId),
    calendar: await readCalendar(reads, {
      from,
      to: addDays(to !== null && to > from ? to : from, REACH_DAYS),
    }),
  };
}
