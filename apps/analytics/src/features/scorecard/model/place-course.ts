import { formatPeriod, type Period, previousPeriod } from '@weizhi/domain';
import { type FigureStatus, periodLabel, readDecimal, type TrendPoint } from '@weizhi/ui';

/** So many periods of the chosen kind are drawn. */
const PERIODS = 8;

/** The periods of a course that ends with the chosen one, first to last. */
export function coursePeriods(period: Period): readonly Period[] {
  const periods = [period];
  while (periods.length < PERIODS) periods.unshift(previousPeriod(periods[0] ?? period));
  return periods;
}

interface CourseValue {
  readonly status: FigureStatus;
  readonly value?: string | null;
  readonly period: { readonly key: string };
  readonly definition: { readonly version: number };
}

/** A figure over periods. Where its definition changed the line breaks; a period that still runs says so. */
export function toCourse(values: readonly CourseValue[], periods: readonly Period[]): readonly TrendPoint[] {
  let version: number | undefined;
  return periods.flatMap((period) => {
    const key = formatPeriod(period);
    const row = values.find((each) => each.period.key === key);
    if (!row) return [];
    const before = version;
    version = row.definition.version;
    const name = periodLabel(period);
    return {
      key,
      label: shortLabel(period),
      name: row.status === 'PROVISIONAL' ? `${name}（未完整期）` : name,
      status: row.status,
      value: readDecimal(row.value),
      ...(before === undefined || before === version
        ? {}
        : { breakReason: `口径由第${String(before)}版改为第${String(version)}版` }),
    };
  });
}

function shortLabel(period: Period): string {
  const key = formatPeriod(period);
  const quarter = /^(\d{4})-Q(\d)$/u.exec(key);
  if (quarter) return `${(quarter[1] ?? '').slice(2)}年${quarter[2] ?? ''}季`;
  const month = /^(\d{4})-(\d{2})$/u.exec(key);
  if (month) return `${(month[1] ?? '').slice(2)}年${String(Number(month[2]))}月`;
  return periodLabel(period);
}
