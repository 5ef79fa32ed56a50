import type { CalendarDay } from '@weizhi/domain';
import type { ClientBase } from 'pg';
import { knownDays } from './known-days';

/**
 * Fills the calendar with what this version of the product knows; answers how many days it wrote. A day that is
 * confirmed already stays as it is, because somebody may have corrected it.
 */
export async function fillCalendar(
  client: ClientBase,
  days: readonly CalendarDay[] = knownDays(),
): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO calendar_day (day, is_working_day, status, name)
     SELECT * FROM unnest($1::date[], $2::boolean[], $3::text[], $4::text[])
     ON CONFLICT (day) DO UPDATE
       SET is_working_day = excluded.is_working_day, status = excluded.status, name = excluded.name
       WHERE calendar_day.status = 'provisional'
         AND (calendar_day.is_working_day, calendar_day.status, coalesce(calendar_day.name, ''))
           <> (excluded.is_working_day, excluded.status, coalesce(excluded.name, ''))`,
    [
      days.map(({ date }) => date),
      days.map(({ isWorkingDay }) => isWorkingDay),
      days.map(({ status }) => status),
      days.map(({ name }) => name),
    ],
  );
  return rowCount ?? 0;
}
