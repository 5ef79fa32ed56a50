import { addDays, dayOfWeek, type IsoDate, isoDate, partsOfDate } from './iso-date';
import type { CalendarDay, CalendarDayStatus } from './working-day';

/** Holidays of a notice or of the law. @source 全国年节及纪念日放假办法 (2024) art. 2 */
export const HOLIDAYS = {
  newYear: '元旦',
  springFestival: '春节',
  tombSweeping: '清明节',
  labourDay: '劳动节',
  dragonBoat: '端午节',
  midAutumn: '中秋节',
  nationalDay: '国庆节',
} as const;

/** Code of a holiday. @source 全国年节及纪念日放假办法 (2024) art. 2 */
export type Holiday = keyof typeof HOLIDAYS;

/**
 * The State Council's notice for a year (放假安排), as it is published: stretches of days off, and working
 * days that make up for them (调休).
 * @source 国务院办公厅 yearly notice on holidays
 */
export interface HolidayNotice {
  readonly year: number;
  readonly daysOff: readonly { readonly holiday: Holiday; readonly from: IsoDate; readonly to: IsoDate }[];
  readonly makeUpDays: readonly { readonly holiday: Holiday; readonly date: IsoDate }[];
}

/**
 * Dates of a year's holidays that follow the moon or the sun: the eve of the Spring Festival, 清明, 端午 and 中秋.
 * They come from an almanac, not from a rule here.
 * @source GB/T 33661-2017 农历的编算和颁行
 */
export interface MovableHolidays {
  readonly springFestivalEve: IsoDate;
  readonly tombSweeping: IsoDate;
  readonly dragonBoat: IsoDate;
  readonly midAutumn: IsoDate;
}

/** Every day of a year as its published notice has it, confirmed. @source 国务院办公厅 yearly notice on holidays */
export function daysOfNotice(notice: HolidayNotice): readonly CalendarDay[] {
  const named = new Map<IsoDate, { isWorkingDay: boolean; name: string }>();
  for (const { holiday, from, to } of notice.daysOff) {
    for (let date = from; date <= to; date = addDays(date, 1))
      named.set(date, { isWorkingDay: false, name: HOLIDAYS[holiday] });
  }
  for (const { holiday, date } of notice.makeUpDays) {
    named.set(date, { isWorkingDay: true, name: `${HOLIDAYS[holiday]}调休上班` });
  }
  return wholeYear(notice.year, named, 'confirmed');
}

/**
 * Every day of a year without a notice, worked out from the statutory holidays alone (13 days) and therefore
 * provisional. No make-up days are guessed. Without an almanac the movable holidays are left out.
 * @source 全国年节及纪念日放假办法 (2024) art. 2
 */
export function projectedDays(year: number, movable?: MovableHolidays): readonly CalendarDay[] {
  const named = new Map<IsoDate, { isWorkingDay: boolean; name: string }>();
  const take = (holiday: Holiday, first: IsoDate, count: number): void => {
    for (let day = 0; day < count; day += 1)
      named.set(addDays(first, day), { isWorkingDay: false, name: HOLIDAYS[holiday] });
  };
  const fixed = (monthAndDay: string): IsoDate => isoDate(`${String(year).padStart(4, '0')}-${monthAndDay}`);
  take('newYear', fixed('01-01'), 1);
  take('labourDay', fixed('05-01'), 2);
  take('nationalDay', fixed('10-01'), 3);
  if (movable) {
    take('springFestival', movable.springFestivalEve, 4);
    take('tombSweeping', movable.tombSweeping, 1);
    take('dragonBoat', movable.dragonBoat, 1);
    take('midAutumn', movable.midAutumn, 1);
  }
  return wholeYear(year, named, 'provisional');
}

function wholeYear(
  year: number,
  named: ReadonlyMap<IsoDate, { readonly isWorkingDay: boolean; readonly name: string }>,
  status: CalendarDayStatus,
): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const first = isoDate(`${String(year).padStart(4, '0')}-01-01`);
  for (let date = first; partsOfDate(date).year === year; date = addDays(date, 1)) {
    const special = named.get(date);
    days.push({
      date,
      isWorkingDay: special?.isWorkingDay ?? dayOfWeek(date) <= 5,
      status,
      name: special?.name ?? null,
    });
  }
  return days;
}
