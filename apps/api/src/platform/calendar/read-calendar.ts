import { isoDate, type IsoDate, workingDayCalendar, type WorkingDayCalendar } from '@weizhi/domain';
import type { Reads } from '../database/reads';
import { CalendarDayRow } from './calendar-day.entity';

/** The calendar from one day up to and with another, for the rules of the domain. */
export async function readCalendar(
  reads: Reads,
  span: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<WorkingDayCalendar> {
  const rows = await reads
    .repository(CalendarDayRow)
    .query('day')
    .where('day.day between :from and :to', span)
    .getMany();
  return workingDayCalendar(
    rows.map(({ day, isWorkingDay, status, name }) => ({ date: isoDate(day), isWorkingDay, status, name })),
  );
}
