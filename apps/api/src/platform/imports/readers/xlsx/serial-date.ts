const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 1 of Excel's 1900 system is 1900-01-01; day 60 is a 29 February that never was. */
const PHANTOM_LEAP_DAY = 60;
const LAST_SERIAL = 2_958_465;

/** Days between the 1904 system of old Macintosh workbooks and the 1900 system. */
export const SYSTEM_1904_OFFSET = 1462;

/** The wall-clock text of a serial date: a date, a time of day, or both; undefined outside 1900 to 9999. */
export function serialDateText(serial: number): string | undefined {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return undefined;
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  const time = timeText(seconds % 86_400);
  if (day === 0) return time || '00:00:00';
  return time ? `${dayText(day)} ${time}` : dayText(day);
}

function dayText(day: number): string {
  if (day === PHANTOM_LEAP_DAY) return '1900-02-29';
  const epoch = day > PHANTOM_LEAP_DAY ? Date.UTC(1899, 11, 30) : Date.UTC(1899, 11, 31);
  return new Date(epoch + day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function timeText(seconds: number): string {
  if (seconds === 0) return '';
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
