import {
  addDays,
  addMonths,
  daysBetween,
  inflowRatio,
  type IsoDate,
  isoDate,
  monthPeriod,
  type PeriodBounds,
  periodBounds,
} from '@weizhi/domain';
import type { ChartTable } from '@weizhi/ui';
import type { DepartmentRow } from './department-rows';

/** Whole months on both sides of a decision. */
export interface Sides {
  readonly before: PeriodBounds;
  readonly after: PeriodBounds;
}

/** As many whole months before the first of a month as there are after it that are over, at most a year; null while none is. */
export function sidesOf(month: string, today: IsoDate): Sides | null {
  const first = isoDate(`${month}-01`);
  const after = wholeMonthsAfter(first, today);
  if (after === 0) return null;
  return {
    before: { from: addMonths(first, -after), to: addDays(first, -1) },
    after: { from: first, to: addDays(addMonths(first, after), -1) },
  };
}

const MOST_MONTHS = 12;

function wholeMonthsAfter(first: IsoDate, today: IsoDate): number {
  let months = 0;
  while (months < MOST_MONTHS && addMonths(first, months + 1) <= today) months += 1;
  return months;
}

/** Months from which on can be compared: those of the last two years of which at least one is over. */
export function decisionMonths(today: IsoDate): readonly string[] {
  return Array.from({ length: 24 }, (_, index) =>
    periodBounds(monthPeriod(addMonths(today, -1 - index))).from.slice(0, 7),
  );
}

/** Departments with what they put a day before and after, the ratio and its interval; those with nothing on a side last. */
export function beforeAfterTable(
  rows: { readonly before: readonly DepartmentRow[]; readonly after: readonly DepartmentRow[] },
  sides: Sides,
): ChartTable {
  const [before, after] = [rows.before, rows.after].map(countsOf);
  const names = [...new Set([...rows.before, ...rows.after].map(({ name }) => name))];
  return {
    headers: ['部门', '决定前（项）', '决定后（项）', '日均之比', '95%区间', '看得出的变化'],
    rows: names.map((name) => {
      const [one, other] = [before?.get(name) ?? 0, after?.get(name) ?? 0];
      const ratio = inflowRatio(
        { tasks: one, days: lengthOf(sides.before) },
        { tasks: other, days: lengthOf(sides.after) },
      );
      if (!ratio) return [name, one, other, '—', '—', '件数太少，看不出'];
      const interval = `${ratio.low.toFixed(2)}～${ratio.high.toFixed(2)}`;
      return [name, one, other, ratio.ratio.toFixed(2), interval, verdictOf(ratio)];
    }),
  };
}

function countsOf(rows: readonly DepartmentRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ name, figures }) => [name, figures.get('communityTaskCount')?.value ?? 0]));
}

function lengthOf({ from, to }: PeriodBounds): number {
  return daysBetween(from, to) + 1;
}

function verdictOf({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high < 1) return '减少';
  return low > 1 ? '增加' : '分不出增减';
}
