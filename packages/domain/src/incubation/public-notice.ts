import { addWorkingDays, type CalendarAnswer, type IsoDate, type WorkingDayCalendar } from '../calendar';
import { accepted, refused, type Result } from '../shared';
import type { ProgrammeRules } from './programme-rules';

/** A public notice (公示) with what was objected to it. @source domain.md 2.2 */
export interface NoticeFacts {
  readonly closesOn: IsoDate;
  readonly openObjections: number;
  readonly upheldObjections: number;
}

/** Returned when a notice would be shorter or longer than the programme allows. @source domain.md 2.2 */
export interface NoticeLengthRefusal {
  readonly code: 'publicNoticeBadLength';
  readonly workingDays: number;
  readonly fewest: number;
  readonly most: number;
}

/** The last day of a notice that opens on a day; the opening day is not counted. @source domain.md 2.2; Civil Code (民法典) art. 201 */
export function publicNoticeEnd(
  opened: { readonly on: IsoDate; readonly workingDays: number },
  rules: ProgrammeRules,
  calendar: WorkingDayCalendar,
): Result<CalendarAnswer, NoticeLengthRefusal> {
  const { fewestWorkingDays: fewest, mostWorkingDays: most } = rules.notice;
  const { workingDays } = opened;
  if (!Number.isInteger(workingDays) || workingDays < fewest || workingDays > most)
    return refused({ code: 'publicNoticeBadLength', workingDays, fewest, most });
  return accepted(addWorkingDays(opened.on, workingDays, calendar));
}
