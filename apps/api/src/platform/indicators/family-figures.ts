import {
  type IndicatorContext,
  type IndicatorCounts,
  type IndicatorCoverage,
  type IndicatorDefinition,
  type IndicatorStatistic,
  indicatorValue,
  type IndicatorValue,
  noDataValue,
  notRatedValue,
  recomputingValue,
  statisticValue,
  suppressedValue,
} from '@weizhi/domain';
import { type FamilyAsked, type Figure, type FigureMember, TOTAL_MEMBER } from './indicator-family';
import { type AskedDay, askedDays } from './asked-days';

/** What a family can say about one indicator at one place on one day. */
export type FigureAnswer =
  | { readonly kind: 'counts'; readonly counts: IndicatorCounts; readonly coverage?: IndicatorCoverage }
  | {
      readonly kind: 'statistic';
      readonly statistic: IndicatorStatistic;
      readonly coverage?: IndicatorCoverage;
    }
  | { readonly kind: 'notRated'; readonly n: number; readonly coverage?: IndicatorCoverage }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'noData' }
  | { readonly kind: 'recomputing' };

/** Nothing is recorded: never 0. */
export const NO_DATA: FigureAnswer = { kind: 'noData' };

/** What is kept was computed by another definition, and is being computed anew. */
export const RECOMPUTING: FigureAnswer = { kind: 'recomputing' };

/** An answer about one member of the dimension asked for, or about all. */
export interface MemberAnswer {
  readonly member: FigureMember;
  readonly answer: FigureAnswer;
}

/** The one answer about all members together. */
export function total(answer: FigureAnswer): readonly MemberAnswer[] {
  return [{ member: TOTAL_MEMBER, answer }];
}

/**
 * One answer per member that rows say they belong to, those without one last (未填写). Of a place without any row the one
 * answer is about all.
 */
export function byMember<Row>(
  rows: readonly Row[],
  memberOf: (row: Row) => string | null,
  answer: (own: readonly Row[], code: string) => FigureAnswer,
): readonly MemberAnswer[] {
  if (rows.length === 0) return total(NO_DATA);
  const members = [...Map.groupBy(rows, (row) => memberOf(row) ?? '')];
  return members
    .sort(([one], [other]) => Number(one === '') - Number(other === '') || (one < other ? -1 : 1))
    .map(([code, own]) => ({
      member: { kind: code === '' ? 'unrecorded' : 'member', code },
      answer: answer(own, code),
    }));
}

/** One cell of what was asked: places and days by their index in the question. */
export interface AskedCell {
  readonly place: number;
  readonly day: number;
  readonly asked: AskedDay;
}

/** Puts the answers of a family about each cell into envelopes; a period that has not begun has no data. */
export function toFigures(
  asked: FamilyAsked,
  answer: (definition: IndicatorDefinition, cell: AskedCell) => readonly MemberAnswer[],
): readonly Figure[] {
  const days = askedDays(asked.periods, asked.today);
  return asked.definitions.flatMap((definition) =>
    asked.divisionIds.flatMap((divisionId, place) =>
      days.flatMap((day, index) => {
        const cell = { place, day: index, asked: day };
        const answers = day.day === null ? total(NO_DATA) : answer(definition, cell);
        return answers.map(({ member, answer: said }) => ({
          divisionId,
          member,
          value: toValue(said, { definition, day, asOf: asked.now.toISOString() }),
        }));
      }),
    ),
  );
}

function toValue(
  answer: FigureAnswer,
  { definition, day, asOf }: { definition: IndicatorDefinition; day: AskedDay; asOf: string },
): IndicatorValue {
  const coverage = 'coverage' in answer ? (answer.coverage ?? null) : null;
  const context: IndicatorContext = { definition, period: day.period, asOf, coverage };
  switch (answer.kind) {
    case 'counts':
      return indicatorValue(context, { ...answer.counts, provisional: day.running });
    case 'statistic':
      return statisticValue(context, { ...answer.statistic, provisional: day.running });
    case 'notRated':
      return notRatedValue(context, answer.n);
    case 'suppressed':
      return suppressedValue(context);
    case 'noData':
      return noDataValue(context);
    case 'recomputing':
      return recomputingValue(context);
  }
}
