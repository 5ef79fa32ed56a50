import { addDays, type CalendarDay, dayOfWeek, isoDate, partsOfDate, projectedDays } from '@weizhi/domain';
import announcedDays from './announced-days.json';

type NamedDays = readonly (readonly string[])[];

/** Every day that this version of the product knows: years with a notice confirmed, later years provisional. */
export function knownDays(): CalendarDay[] {
  const confirmed = Object.entries(announcedDays.announced).flatMap(([year, notice]) =>
    announcedYear(year, notice),
  );
  const provisional = Object.entries(announcedDays.movable).flatMap(([year, movable]) =>
    projectedDays(Number(year), {
      springFestivalEve: isoDate(movable.springFestivalEve),
      tombSweeping: isoDate(movable.tombSweeping),
      dragonBoat: isoDate(movable.dragonBoat),
      midAutumn: isoDate(movable.midAutumn),
    }),
  );
  return [...confirmed, ...provisional];
}

function announcedYear(year: string, notice: { off: NamedDays; worked: NamedDays }): CalendarDay[] {
  const off = new Map(notice.off.map(([day = '', name = '']) => [day, name]));
  const worked = new Map(notice.worked.map(([day = '', name = '']) => [day, `${name}调休上班`]));
  const days: CalendarDay[] = [];
  for (
    let date = isoDate(`${year}-01-01`);
    partsOfDate(date).year === Number(year);
    date = addDays(date, 1)
  ) {
    const day = date.slice(5);
    const isWorkingDay = worked.has(day) || (!off.has(day) && dayOfWeek(date) <= 5);
    days.push({ date, isWorkingDay, status: 'confirmed', name: worked.get(day) ?? off.get(day) ?? null });
  }
  return days;
}
