import { type IsoDate, partsOfDate } from '../calendar';
import type { BilingualText } from '../shared';
import type { Period } from './period';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A period as a reader says it: 2018年9月, 2018年第3季度, 2018年, 截至2018年9月的12个月. @source decision record 0014 */
export function periodLabel(period: Period): BilingualText {
  const year = 'year' in period ? String(period.year) : '';
  switch (period.kind) {
    case 'month':
      return { zh: `${year}年${String(period.month)}月`, en: `${monthName(period.month)} ${year}` };
    case 'quarter':
      return { zh: `${year}年第${String(period.quarter)}季度`, en: `Q${String(period.quarter)} ${year}` };
    case 'year':
      return { zh: `${year}年`, en: year };
    case 'trailingYear':
      return {
        zh: `截至${year}年${String(period.month)}月的12个月`,
        en: `12 months to ${monthName(period.month)} ${year}`,
      };
    case 'custom':
      return {
        zh: `${chineseDate(period.from)}至${chineseDate(period.to)}`,
        en: `${englishDate(period.from)} to ${englishDate(period.to)}`,
      };
  }
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function chineseDate(date: IsoDate): string {
  const { year, month, day } = partsOfDate(date);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

function englishDate(date: IsoDate): string {
  const { year, month, day } = partsOfDate(date);
  return `${String(day)} ${monthName(month)} ${String(year)}`;
}
