import { type HolidayNotice, isoDate } from '../calendar';

/** The notice for 2026 (国办发明电〔2025〕7号). */
export const NOTICE_2026: HolidayNotice = {
  year: 2026,
  daysOff: [
    { holiday: 'newYear', from: isoDate('2026-01-01'), to: isoDate('2026-01-03') },
    { holiday: 'springFestival', from: isoDate('2026-02-15'), to: isoDate('2026-02-23') },
    { holiday: 'tombSweeping', from: isoDate('2026-04-04'), to: isoDate('2026-04-06') },
    { holiday: 'labourDay', from: isoDate('2026-05-01'), to: isoDate('2026-05-05') },
    { holiday: 'dragonBoat', from: isoDate('2026-06-19'), to: isoDate('2026-06-21') },
    { holiday: 'midAutumn', from: isoDate('2026-09-25'), to: isoDate('2026-09-27') },
    { holiday: 'nationalDay', from: isoDate('2026-10-01'), to: isoDate('2026-10-07') },
  ],
  makeUpDays: [
    { holiday: 'newYear', date: isoDate('2026-01-04') },
    { holiday: 'springFestival', date: isoDate('2026-02-14') },
    { holiday: 'springFestival', date: isoDate('2026-02-28') },
    { holiday: 'labourDay', date: isoDate('2026-05-09') },
    { holiday: 'nationalDay', date: isoDate('2026-09-20') },
    { holiday: 'nationalDay', date: isoDate('2026-10-10') },
  ],
};
