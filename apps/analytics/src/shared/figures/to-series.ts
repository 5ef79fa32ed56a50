import { type FigureStatus, type RankingItem, readDecimal, type TrendPoint } from '@weizhi/ui';

export interface MonthlyValue {
  readonly status: FigureStatus;
  readonly value?: string | null;
  readonly period: { readonly from: string };
}

/** Monthly values as a line. `breaks` says from which month on the line cannot be compared with what went before. */
export function toTrend(
  values: readonly MonthlyValue[],
  breaks: ReadonlyMap<string, string>,
): readonly TrendPoint[] {
  const years = new Set(values.map(({ period }) => period.from.slice(0, 4)));
  return [...values]
    .sort((one, other) => one.period.from.localeCompare(other.period.from))
    .map((row) => {
      const key = row.period.from.slice(0, 7);
      const [year, month] = [key.slice(0, 4), Number(key.slice(5))];
      const breakReason = breaks.get(key);
      return {
        key,
        label: years.size > 1 ? `${year.slice(2)}年${month}月` : `${month}月`,
        name: `${year}年${month}月`,
        status: row.status,
        value: readDecimal(row.value),
        ...(breakReason === undefined ? {} : { breakReason }),
      };
    });
}

export interface PlaceValue {
  readonly definition: { readonly code: string };
  readonly status: FigureStatus;
  readonly value?: string | null;
  readonly division: { readonly id: string; readonly name: string };
}

export interface MemberValue {
  readonly status: FigureStatus;
  readonly value?: string | null;
  readonly member?: { readonly code?: string | null; readonly label: string } | null;
}

export function toPlaceRanking(values: readonly PlaceValue[], code: string): readonly RankingItem[] {
  return values
    .filter((row) => row.definition.code === code)
    .map((row) => ({
      key: row.division.id,
      name: row.division.name,
      status: row.status,
      value: readDecimal(row.value),
    }));
}

export function toBreakdown(values: readonly MemberValue[]): readonly RankingItem[] {
  return values.flatMap((row) =>
    row.member
      ? [
          {
            key: row.member.code ?? row.member.label,
            name: row.member.label,
            status: row.status,
            value: readDecimal(row.value),
          },
        ]
      : [],
  );
}

/** Whether there is nothing to draw: no member has anything. */
export function isEmptyBreakdown(items: readonly RankingItem[]): boolean {
  return items.every(({ value }) => value === null || value === 0);
}

export interface ShortList {
  readonly shown: readonly RankingItem[];
  readonly omitted: number;
}

/** The largest members, when there are more than a chart can hold; the table behind it keeps them all. */
export function largest(items: readonly RankingItem[], limit: number): ShortList {
  const sorted = [...items].sort((one, other) => (other.value ?? -1) - (one.value ?? -1));
  return { shown: sorted.slice(0, limit), omitted: Math.max(0, sorted.length - limit) };
}
