import fc from 'fast-check';
import { isoDate } from '../calendar';
import { WORKLOAD_SOURCES } from '../workload-source';
import {
  checkTimeUseDay,
  daysOfWeek,
  logClosesOn,
  minutesOfDay,
  NO_MINUTES,
  TIME_USE_RULE,
  timeUseCorrections,
  type TimeUseDay,
} from '.';

const MONDAY = isoDate('2026-11-16');
const at = { monday: MONDAY, today: isoDate('2026-11-20') };
const day = (minutes: Partial<TimeUseDay['minutes']>, over: Partial<TimeUseDay> = {}): TimeUseDay => ({
  day: isoDate('2026-11-18'),
  minutes: { ...NO_MINUTES, ...minutes },
  meetingMinutes: 0,
  ...over,
});
const codeOf = (logged: TimeUseDay): string | null => {
  const answer = checkTimeUseDay(logged, at);
  return answer.ok ? null : answer.refusal.code;
};

describe('a day of a time log', () => {
  it('is refused with its sum when it has 25 hours', () => {
    expect(checkTimeUseDay(day({ assigned: 20 * 60, ledger: 5 * 60 }), at)).toEqual({
      ok: false,
      refusal: { code: 'timeUseDayTooLong', hours: 25 },
    });
    expect(codeOf(day({ assigned: 19 * 60, ledger: 5 * 60 }))).toBeNull();
  });

  it.each([
    [day({ assigned: 20 }), 'timeUseNotQuarterHours'],
    [day({ adHoc: -15 }), 'timeUseNotQuarterHours'],
    [day({ adHoc: 30 }, { meetingMinutes: 10 }), 'timeUseNotQuarterHours'],
    [day({ adHoc: 30 }, { meetingMinutes: 45 }), 'timeUseMeetingsTooLong'],
    [day({}, { day: isoDate('2026-11-15') }), 'timeUseDayOutsideWeek'],
    [day({}, { day: isoDate('2026-11-23') }), 'timeUseDayOutsideWeek'],
    [day({}, { day: isoDate('2026-11-21') }), 'timeUseDayToCome'],
    [day({}, { day: at.today }), null],
  ])('%j is answered with %s', (logged, code) => {
    expect(codeOf(logged)).toBe(code);
  });

  it('is taken exactly when its quarter hours are no more than 96, whatever they are for', () => {
    const quarters = fc.array(fc.nat(40), {
      minLength: WORKLOAD_SOURCES.length,
      maxLength: WORKLOAD_SOURCES.length,
    });
    fc.assert(
      fc.property(quarters, (numbers) => {
        const minutes = Object.fromEntries(
          WORKLOAD_SOURCES.map((source, index) => [source, (numbers[index] ?? 0) * 15]),
        );
        const sum = numbers.reduce((total, each) => total + each, 0);
        const logged = day(minutes);
        expect(minutesOfDay(logged.minutes)).toBe(sum * 15);
        expect(codeOf(logged)).toBe(sum > 96 ? 'timeUseDayTooLong' : null);
      }),
    );
  });
});

describe('the log of a week', () => {
  it('has seven days and closes a week after its Sunday', () => {
    expect(daysOfWeek(MONDAY).at(-1)).toBe('2026-11-22');
    expect(logClosesOn(MONDAY, TIME_USE_RULE)).toBe('2026-11-29');
  });

  it('shows what differs from before, and nothing else', () => {
    const before = day({ ledger: 60 }, { meetingMinutes: 30 });
    expect(timeUseCorrections(before, day({ ledger: 45, adHoc: 15 }, { meetingMinutes: 30 }))).toEqual([
      { source: 'ledger', oldMinutes: 60, newMinutes: 45 },
      { source: 'adHoc', oldMinutes: 0, newMinutes: 15 },
    ]);
    expect(timeUseCorrections(before, before)).toEqual([]);
    expect(timeUseCorrections(before, null)).toHaveLength(8);
    expect(timeUseCorrections(null, before)).toContainEqual({
      source: null,
      oldMinutes: null,
      newMinutes: 30,
    });
  });
});
