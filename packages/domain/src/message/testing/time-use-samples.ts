import { isoDate } from '../../calendar';
import type { TimeUseDayRefusal, TimeUseDrawRefusal } from '../../time-use';

type TimeUseRefusal = TimeUseDayRefusal | TimeUseDrawRefusal;

/** One refusal of each code of time logs and draws. */
export const TIME_USE_SAMPLES: {
  readonly [Code in TimeUseRefusal['code']]: Extract<TimeUseRefusal, { readonly code: Code }>;
} = {
  timeUseNotQuarterHours: { code: 'timeUseNotQuarterHours', minutes: 20 },
  timeUseDayTooLong: { code: 'timeUseDayTooLong', hours: 25 },
  timeUseMeetingsTooLong: { code: 'timeUseMeetingsTooLong', meetingMinutes: 120, minutes: 90 },
  timeUseDayOutsideWeek: {
    code: 'timeUseDayOutsideWeek',
    loggedOn: isoDate('2026-11-23'),
    beginsOn: isoDate('2026-11-16'),
    endsOn: isoDate('2026-11-22'),
  },
  timeUseDayToCome: {
    code: 'timeUseDayToCome',
    loggedOn: isoDate('2026-11-21'),
    todayOn: isoDate('2026-11-20'),
  },
  timeUseTooFewWeeks: { code: 'timeUseTooFewWeeks', weeksLeft: 1, weeksNeeded: 2 },
  timeUseNoCommunity: { code: 'timeUseNoCommunity' },
};
