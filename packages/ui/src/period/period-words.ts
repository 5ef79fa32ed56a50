import {
  addDays,
  daysBetween,
  type IsoDate,
  monthPeriod,
  type Period,
  periodBounds,
  type PeriodKind,
  quarterPeriod,
} from '@weizhi/domain';

const ORDINALS = ['一', '二', '三', '四'] as const;

/** A period as officials name it: 2018年第三季度. */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}年`;
    case 'quarter':
      return `${period.year}年第${ORDINALS[period.quarter - 1] ?? ''}季度`;
    case 'month':
      return `${period.year}年${period.month}月`;
    case 'trailingYear':
      return `截至${period.year}年${period.month}月的12个月`;
    case 'custom':
      return `${dayLabel(period.from)}至${dayLabel(period.to)}`;
  }
}

/** The period just after, of the same kind and length. */
export function nextPeriod(period: Period): Period {
  const { from, to } = periodBounds(period);
  const first = addDays(to, 1);
  switch (period.kind) {
    case 'year':
      return { kind: 'year', year: period.year + 1 };
    case 'quarter':
      return quarterPeriod(first);
    case 'month':
      return monthPeriod(first);
    case 'trailingYear':
      return { ...period, year: period.year + 1 };
    case 'custom':
      return { kind: 'custom', from: first, to: addDays(first, daysBetween(from, to)) };
  }
}

/** The period of another kind that holds the end of the present one. */
export function withKind(period: Period, kind: PeriodKind): Period {
  const { from, to } = periodBounds(period);
  const { year, month } = monthPeriod(to);
  switch (kind) {
    case 'year':
      return { kind, year };
    case 'quarter':
      return quarterPeriod(to);
    case 'month':
      return monthPeriod(to);
    case 'trailingYear':
      return { kind, year, month };
    case 'custom':
      return { kind, from, to };
  }
}

function dayLabel(day: IsoDate): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
