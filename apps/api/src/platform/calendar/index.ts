export { CalendarDayRow } from './calendar-day.entity';
export { readCalendar } from './read-calendar';
