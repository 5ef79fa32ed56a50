import {
  addDays,
  dayOfWeek,
  daysBetween,
  type IsoDate,
  isOfWholeMonths,
  NO_WORKLOAD,
  periodBounds,
  type PeriodBounds,
  type Tally,
  WORKLOAD_MEASURES,
  type WorkloadTotals,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type AskedCell, askedDays, type FamilyAsked } from '../../platform/indicators';
import { readRollupStanding, type RollupStanding } from '../../platform/rollups';
import { TASK_DUE_ROLLUP, TASK_ROLLUP, TASK_WEEK_ROLLUP } from '../tasks';
import { type PlaceFacts, readPlaceFacts, readWeeks, weekKey } from './place-facts.reads';
import { type CellSum, readCells, readFirstMonths } from './workload-cells.reads';

/** Sums of one member of a dimension. */
export interface MemberTotals {
  readonly member: string;
  readonly totals: WorkloadTotals;
}

/** What the rollups know about what is asked; read once for all places, periods and indicators. */
export interface WorkloadKnown {
  readonly standing: RollupStanding;
  readonly firstMonths: ReadonlyMap<number, IsoDate>;
  totalsOf(cell: AskedCell): WorkloadTotals;
  membersOf(cell: AskedCell): readonly MemberTotals[];
  duesOf(cell: AskedCell): { readonly fellDue: number; readonly closedInTime: number };
  noticeOf(cell: AskedCell): Tally;
  weeksOf(cell: AskedCell): Tally;
  /** How many weeks that are over began in the period, since the place keeps its register. */
  wholeWeeksOf(cell: AskedCell): number;
  /** The days of the period that have come, since the place keeps its register. */
  registerDaysOf(cell: AskedCell): PeriodBounds;
  placeOf(cell: AskedCell): PlaceFacts;
}

/** Reads what the indicators asked for need, and nothing else. */
export async function readKnown(reads: Reads, asked: FamilyAsked): Promise<WorkloadKnown> {
  const { districtId, divisionIds, dimension } = asked;
  const needs = (code: string): boolean => asked.definitions.some((definition) => definition.code === code);
  const days = askedDays(asked.periods, asked.today);
  const source = { districtId, source: TASK_ROLLUP.code, divisionIds };
  const wholeMonths = asked.periods.map((period) => (isOfWholeMonths(period) ? periodBounds(period) : null));
  const totals = await readCells(reads, {
    ...{ ...source, dimension, measures: WORKLOAD_MEASURES },
    spans: dimension === '' ? asked.periods.map(periodBounds) : wholeMonths,
  });
  const dues = needs('overdueRate')
    ? await readCells(reads, {
        ...{ ...source, source: TASK_DUE_ROLLUP.code, dimension: '', measures: ['fellDue', 'closedInTime'] },
        spans: days.map(({ period, day }) => dueSpan(periodBounds(period), day, asked.today)),
      })
    : [];
  const notice = needs('medianLeadTime')
    ? await readCells(reads, {
        ...{ ...source, dimension: 'leadTime', measures: ['tasks'], spans: wholeMonths },
      })
    : [];
  const weeks = needs('peakWeeklyHours')
    ? await readWeeks(reads, {
        ...{ districtId, divisionIds, periods: asked.periods },
        ...{ source: TASK_WEEK_ROLLUP.code, until: lastWholeWeek(asked.today) },
      })
    : new Map<string, Tally>();
  const places = await readPlaceFacts(reads, { districtId, divisionIds });
  return knownOf({
    ...{ dimension, totals, dues, notice, weeks, places, today: asked.today },
    standing: await readRollupStanding(reads, {
      ...source,
      others: [TASK_DUE_ROLLUP.code, TASK_WEEK_ROLLUP.code],
    }),
    firstMonths: await readFirstMonths(reads, source),
  });
}

/** A task that falls due today is not overdue yet, so that dues are known up to yesterday. */
function dueSpan({ from, to }: PeriodBounds, day: IsoDate | null, today: IsoDate): PeriodBounds | null {
  const last = to < today ? to : addDays(today, -1);
  return day === null || last < from ? null : { from, to: last };
}

const WEEK = 7;

function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - dayOfWeek(day));
}

/** The Monday of the last week that is over. */
function lastWholeWeek(today: IsoDate): IsoDate {
  return addDays(mondayOf(today), -WEEK);
}

function mondaysBetween(from: IsoDate, to: IsoDate): number {
  const first = addDays(from, (WEEK + 1 - dayOfWeek(from)) % WEEK);
  return first > to ? 0 : Math.floor(daysBetween(first, to) / WEEK) + 1;
}

interface Parts {
  readonly today: IsoDate;
  readonly standing: RollupStanding;
  readonly firstMonths: ReadonlyMap<number, IsoDate>;
  readonly dimension: string;
  readonly totals: readonly CellSum[];
  readonly dues: readonly CellSum[];
  readonly notice: readonly CellSum[];
  readonly weeks: ReadonlyMap<string, Tally>;
  readonly places: readonly PlaceFacts[];
}

const NOWHERE: PlaceFacts = { communities: 0, households: null };

function knownOf(parts: Parts): WorkloadKnown {
  const [totals, dues, notice] = [parts.totals, parts.dues, parts.notice].map(byCell);
  const members = (cells: ReadonlyMap<string, readonly CellSum[]> | undefined, cell: AskedCell) =>
    Map.groupBy(cells?.get(weekKey(cell.place, cell.day)) ?? [], ({ member }) => member);
  return {
    standing: parts.standing,
    firstMonths: parts.firstMonths,
    totalsOf: (cell) => toTotals(members(totals, cell).get('') ?? []),
    membersOf: (cell) =>
      [...members(totals, cell)]
        .map(([member, sums]) => ({ member, totals: toTotals(sums) }))
        .sort((one, other) => Number(one.member === '') - Number(other.member === '') || compare(one, other)),
    duesOf: (cell) => {
      const sums = members(dues, cell).get('') ?? [];
      return { fellDue: amountOf(sums, 'fellDue'), closedInTime: amountOf(sums, 'closedInTime') };
    },
    noticeOf: (cell) =>
      new Map(
        [...members(notice, cell)]
          .filter(([member]) => member !== '')
          .map(([member, sums]) => [Number(member), amountOf(sums, 'tasks')]),
      ),
    wholeWeeksOf: ({ place, asked: { period } }) => {
      const { from, to } = periodBounds(period);
      const first = mondayOf(parts.firstMonths.get(place) ?? to);
      const last = lastWholeWeek(parts.today);
      return mondaysBetween(from > first ? from : first, to < last ? to : last);
    },
    registerDaysOf: ({ place, asked: { period, day } }) => {
      const { from, to } = periodBounds(period);
      const first = parts.firstMonths.get(place) ?? to;
      return { from: from > first ? from : first, to: day ?? to };
    },
    weeksOf: (cell) => parts.weeks.get(weekKey(cell.place, cell.day)) ?? new Map(),
    placeOf: ({ place }) => parts.places[place] ?? NOWHERE,
  };
}

function compare(one: MemberTotals, other: MemberTotals): number {
  return one.member < other.member ? -1 : 1;
}

function byCell(sums: readonly CellSum[]): ReadonlyMap<string, readonly CellSum[]> {
  return Map.groupBy(sums, ({ place, period }) => weekKey(place, period));
}

/** Sums by their measures. */
export function toTotals(sums: readonly CellSum[]): WorkloadTotals {
  const amounts = new Map(sums.map(({ measure, amount }) => [measure, amount]));
  return Object.fromEntries(
    WORKLOAD_MEASURES.map((measure) => [measure, amounts.get(measure) ?? NO_WORKLOAD[measure]]),
  ) as unknown as WorkloadTotals;
}

/** The sum of one measure; 0 where there is none. */
export function amountOf(sums: readonly CellSum[], measure: string): number {
  return sums.find((sum) => sum.measure === measure)?.amount ?? 0;
}
