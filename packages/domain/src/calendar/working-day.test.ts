import fc from 'fast-check';
import { NOTICE_2026 } from '../testing/notice-2026';
import { daysOfNotice, projectedDays } from './holiday';
import { addDays, dayOfWeek, type IsoDate, isoDate } from './iso-date';
import {
  addWorkingDays,
  calendarDay,
  deadline,
  isYearProvisional,
  workingDayCalendar,
  workingDaysBetween,
} from './working-day';

const MOVABLE_2027 = {
  springFestivalEve: isoDate('2027-02-05'),
  tombSweeping: isoDate('2027-04-05'),
  dragonBoat: isoDate('2027-06-09'),
  midAutumn: isoDate('2027-09-15'),
};
const CALENDAR = workingDayCalendar([...daysOfNotice(NOTICE_2026), ...projectedDays(2027, MOVABLE_2027)]);
const dayIn2026 = fc.integer({ min: 0, max: 364 }).map((day) => addDays(isoDate('2026-01-01'), day));

describe('the working-day calendar', () => {
  it.each([
    ['2026-01-01', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-17', false],
    ['2026-02-28', true],
    ['2026-10-10', true],
  ])('knows of %s whether it is worked: %s', (date, isWorkingDay) => {
    expect(calendarDay(isoDate(date), CALENDAR)).toMatchObject({ isWorkingDay, status: 'confirmed' });
  });

  it('holds every day of a year with a notice', () => {
    const days = daysOfNotice(NOTICE_2026);
    expect(days).toHaveLength(365);
    expect(days.filter(({ isWorkingDay }) => isWorkingDay)).toHaveLength(248);
    expect(isYearProvisional(2026, CALENDAR)).toBe(false);
  });

  it('projects the 13 statutory days of a year without notice, provisionally', () => {
    const days = projectedDays(2027, MOVABLE_2027);
    expect(days.filter(({ name }) => name !== null)).toHaveLength(13);
    expect(calendarDay(isoDate('2027-01-01'), CALENDAR)).toMatchObject({
      isWorkingDay: false,
      status: 'provisional',
      name: '元旦',
    });
    expect(projectedDays(2028).filter(({ name }) => name !== null)).toHaveLength(6);
    expect(isYearProvisional(2027, CALENDAR)).toBe(true);
  });

  it('works out days it does not hold by weekday, provisionally', () => {
    expect(calendarDay(isoDate('2030-01-01'), CALENDAR)).toEqual({
      date: '2030-01-01',
      isWorkingDay: true,
      status: 'provisional',
      name: null,
    });
  });
});

describe('a time limit', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-10-09', 0, '2026-10-09'],
    ['2026-10-03', 0, '2026-10-08'],
  ])('from %s of %i working days ends on %s', (start, amount, end) => {
    expect(addWorkingDays(isoDate(start), amount, CALENDAR)).toEqual({ date: end, provisional: false });
  });

  it('says when it rests on a year without notice', () => {
    expect(addWorkingDays(isoDate('2026-12-31'), 1, CALENDAR)).toEqual({
      date: '2027-01-04',
      provisional: true,
    });
  });

  it.each([
    ['2026-09-26', 7, 'day', '2026-10-08'],
    ['2026-03-10', 15, 'day', '2026-03-25'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2025-10-01', 1, 'year', '2026-10-08'],
    ['2026-03-10', 5, 'workingDay', '2026-03-17'],
  ] as const)('from %s of %i %ss ends on %s', (event, amount, unit, end) => {
    expect(deadline(isoDate(event), { amount, unit }, CALENDAR)).toEqual({ date: end, provisional: false });
  });

  it('of a broken amount is a bug', () => {
    expect(() => addWorkingDays(isoDate('2026-03-10'), -1, CALENDAR)).toThrow();
    expect(() => deadline(isoDate('2026-03-10'), { amount: 1.5, unit: 'day' }, CALENDAR)).toThrow();
  });

  it('always ends on a working day that lies as many working days after the start', () => {
    fc.assert(
      fc.property(dayIn2026, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const end = addWorkingDays(start, amount, CALENDAR);
        expect(calendarDay(end.date, CALENDAR).isWorkingDay).toBe(true);
        expect(workingDaysBetween(start, end.date, CALENDAR)).toEqual({
          days: amount,
          provisional: end.provisional,
        });
        expect(workingDaysBetween(end.date, start, CALENDAR).days).toBe(-amount);
      }),
    );
  });

  it('counts as a day-by-day reading of the notice does', () => {
    const off = NOTICE_2026.daysOff;
    const worked = (date: IsoDate): boolean =>
      NOTICE_2026.makeUpDays.some((day) => day.date === date) ||
      (dayOfWeek(date) < 6 && !off.some(({ from, to }) => from <= date && date <= to));
    fc.assert(
      fc.property(dayIn2026, dayIn2026, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        let count = 0;
        for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) count += worked(date) ? 1 : 0;
        expect(workingDaysBetween(from, to, CALENDAR).days).toBe(count);
      }),
    );
  });
});
