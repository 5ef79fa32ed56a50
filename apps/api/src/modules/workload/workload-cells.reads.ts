import {
  addDays,
  addMonths,
  endOfMonth,
  type IsoDate,
  isoDate,
  periodBounds,
  type PeriodBounds,
  quarterPeriod,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { cellsInSpan, type RollupGrain } from '../../platform/rollups';

/** What cells are asked for: places that have cells of their own, periods, and one dimension, empty for totals. */
export interface CellsAsked {
  readonly districtId: string;
  readonly source: string;
  readonly dimension: string;
  readonly divisionIds: readonly string[];
  readonly spans: readonly (PeriodBounds | null)[];
  readonly measures: readonly string[];
  /** Whether quarters and years have cells of their own. */
  readonly hasLongSpans?: boolean;
}

/** A sum by place, period, member and measure; places and periods by their index. */
export interface CellSum {
  readonly place: number;
  readonly period: number;
  readonly member: string;
  readonly measure: string;
  readonly amount: number;
}

/** How many members have cells, by place, period and measure. */
export type MemberCount = Omit<CellSum, 'member' | 'amount'> & { readonly members: number };

const WITHIN = `
    from unnest($1::bigint[]) with ordinality p(division_id, position)
    cross join unnest($2::int[], $3::text[], $4::date[], $5::date[]) s(period, grain, first_day, last_day)
    ${cellsInSpan({
      ...{ districtId: '$6::bigint', source: '$7', grain: 's.grain', dimension: '$8' },
      ...{ divisionId: 'p.division_id', first: 's.first_day', last: 's.last_day', measures: '$9::text[]' },
    })}`;

const SUMS = `select (p.position - 1)::int as place, s.period, c.member, c.measure, sum(c.amount)::float8 as amount
  ${WITHIN} group by 1, 2, 3, 4`;

const MEMBERS = `select (p.position - 1)::int as place, s.period, c.measure, count(distinct c.member)::int as members
  ${WITHIN} group by 1, 2, 3`;

/** Adds up cells of places and periods, whole months by the month and what is left by the day. Whole numbers throughout. */
export function readCells(reads: Reads, asked: CellsAsked): Promise<readonly CellSum[]> {
  return readWithin<CellSum>(reads, SUMS, asked);
}

/**
 * Counts the members of a dimension that have cells of a measure, of which one that comes to nothing is no longer there.
 * The key alone answers it: what the cells hold is not read.
 */
export function countMembers(reads: Reads, asked: CellsAsked): Promise<readonly MemberCount[]> {
  return readWithin<MemberCount>(reads, MEMBERS, asked);
}

async function readWithin<Row extends object>(
  reads: Reads,
  statement: string,
  asked: CellsAsked,
): Promise<readonly Row[]> {
  const parts = asked.spans.flatMap((span, period) =>
    span === null
      ? []
      : (asked.hasLongSpans ? longPartsOf : partsOf)(span).map((part) => ({ period, ...part })),
  );
  if (parts.length === 0) return [];
  return reads.sql<Row>(statement, [
    [...asked.divisionIds],
    parts.map(({ period }) => period),
    parts.map(({ grain }) => grain),
    parts.map(({ from }) => from),
    parts.map(({ to }) => to),
    asked.districtId,
    asked.source,
    asked.dimension,
    [...asked.measures],
  ]);
}

interface SpanPart extends PeriodBounds {
  readonly grain: 'day' | 'month';
}

/** A year or a quarter as one part, any other span as {@link partsOf} has it. */
function longPartsOf(span: PeriodBounds): readonly (PeriodBounds & { readonly grain: RollupGrain })[] {
  const isWhole = ({ from, to }: PeriodBounds): boolean => from === span.from && to === span.to;
  const year = Number(span.from.slice(0, 4));
  if (isWhole(periodBounds({ kind: 'year', year }))) return [{ grain: 'year', ...span }];
  if (isWhole(periodBounds(quarterPeriod(span.from)))) return [{ grain: 'quarter', ...span }];
  return partsOf(span);
}

/** A span as days up to the first whole month, whole months, and days after the last. */
export function partsOf({ from, to }: PeriodBounds): readonly SpanPart[] {
  const firstMonth = from.endsWith('-01') ? from : isoDate(`${addMonths(from, 1).slice(0, 7)}-01`);
  const lastMonth = to === endOfMonth(to) ? to : addDays(isoDate(`${to.slice(0, 7)}-01`), -1);
  if (firstMonth > lastMonth) return [{ grain: 'day', from, to }];
  const parts: SpanPart[] = [{ grain: 'month', from: firstMonth, to: lastMonth }];
  if (from < firstMonth) parts.unshift({ grain: 'day', from, to: addDays(firstMonth, -1) });
  if (lastMonth < to) parts.push({ grain: 'day', from: addDays(lastMonth, 1), to });
  return parts;
}

/** The first month of which a place has cells, by the index of the place. */
export async function readFirstMonths(
  reads: Reads,
  asked: Pick<CellsAsked, 'districtId' | 'source' | 'divisionIds'>,
): Promise<ReadonlyMap<number, IsoDate>> {
  const rows = await reads.sql<{ place: number; month: string }>(
    `select (p.position - 1)::int as place, first.starts_on::text as month
       from unnest($1::bigint[]) with ordinality p(division_id, position)
       cross join lateral (
         select c.starts_on from rollup_cell c
          where c.district_id = $2::bigint and c.source = $3 and c.grain = 'month' and c.dimension = ''
            and c.division_id = p.division_id
          order by c.starts_on limit 1) first`,
    [[...asked.divisionIds], asked.districtId, asked.source],
  );
  return new Map(rows.map(({ place, month }) => [place, isoDate(month)]));
}
