import { addWorkingDays, calendarDay, isoDate, isYearProvisional } from '@weizhi/domain';
import { useTestDatabase } from '../../../test/test-database';
import { systemActor } from '../database/system-actor';
import { CalendarDayRow } from './calendar-day.entity';
import { fillCalendar } from './fill-calendar';
import { readCalendar } from './read-calendar';

describe('the working-day calendar', () => {
  const suite = useTestDatabase([CalendarDayRow]);

  const read = (from: string, to: string) =>
    suite.database.transaction(systemActor(), (tx) =>
      readCalendar(tx, { from: isoDate(from), to: isoDate(to) }),
    );

  /** Working days of the years by the notices of the State Council, counted from their texts. */
  it.each([
    ['2026', 248],
    ['2025', 248],
    ['2024', 251],
    ['2023', 249],
  ])('has for %s as many working days as the notice leaves: %i', async (year, expected) => {
    const calendar = await read(`${year}-01-01`, `${year}-12-31`);
    const days = [...calendar.values()];
    expect(days.filter(({ isWorkingDay }) => isWorkingDay)).toHaveLength(expected);
    expect(days.every(({ status }) => status === 'confirmed')).toBe(true);
  });

  it.each([
    ['2026-02-14', true, '春节调休上班'],
    ['2026-02-17', false, '春节'],
    ['2026-10-10', true, '国庆节调休上班'],
    ['2015-09-03', false, '抗战胜利70周年纪念日'],
    ['2020-01-31', false, '春节'],
    ['2004-01-01', false, '元旦'],
    ['2026-11-21', false, null],
    ['2026-11-23', true, null],
  ])('knows %s', async (day, isWorkingDay, name) => {
    const calendar = await read(day, day);
    expect(calendarDay(isoDate(day), calendar)).toEqual({
      date: day,
      isWorkingDay,
      status: 'confirmed',
      name,
    });
  });

  it('works later years out from the law and the almanac, and says so', async () => {
    const calendar = await read('2027-01-01', '2027-12-31');
    expect(isYearProvisional(2027, calendar)).toBe(true);
    for (const day of [
      '2027-02-05',
      '2027-02-06',
      '2027-04-05',
      '2027-05-01',
      '2027-06-09',
      '2027-09-15',
      '2027-10-03',
    ]) {
      expect(calendarDay(isoDate(day), calendar).isWorkingDay).toBe(false);
    }
    expect(addWorkingDays(isoDate('2027-02-04'), 1, calendar)).toEqual({
      date: '2027-02-09',
      provisional: true,
    });
  });

  it('is filled once, replaces what was provisional, and leaves a confirmed day as somebody corrected it', async () => {
    expect(await suite.asOwner((client) => fillCalendar(client))).toBe(0);
    const corrected = {
      date: isoDate('2027-02-09'),
      isWorkingDay: false,
      status: 'confirmed' as const,
      name: '春节',
    };
    expect(await suite.asOwner((client) => fillCalendar(client, [corrected]))).toBe(1);
    expect(await suite.asOwner((client) => fillCalendar(client))).toBe(0);
    expect((await read('2027-02-09', '2027-02-09')).get(corrected.date)).toEqual(corrected);
  });
});
