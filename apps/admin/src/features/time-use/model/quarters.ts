import { addMonths, formatPeriod, type IsoDate, periodLabel, quarterPeriod } from '@weizhi/domain';

/** The quarter of a day and the next one, as choices. */
export function quartersToDraw(
  today: IsoDate,
): readonly { readonly value: string; readonly label: string }[] {
  return [today, addMonths(today, 3)].map((day) => {
    const quarter = quarterPeriod(day);
    return { value: formatPeriod(quarter), label: periodLabel(quarter).zh };
  });
}
