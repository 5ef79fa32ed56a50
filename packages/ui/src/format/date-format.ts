const ZONE = 'Asia/Shanghai';
const DAY = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const MOMENT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const CIVIL_PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** 2018年9月1日, from a civil date `2018-09-01`. */
export function formatDay(civilDate: string): string {
  return DAY.format(new Date(`${civilDate}T00:00:00+08:00`));
}

/** 2018-09-01 14:05 in Chinese time, from an instant. */
export function formatMoment(instant: string): string {
  const parts = Object.fromEntries(
    MOMENT.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
}

/** The civil date in China at an instant. */
export function civilDate(instant: Date): string {
  return CIVIL_PARTS.format(instant);
}
