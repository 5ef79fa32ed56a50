import {
  addDays,
  addMonths,
  endOfMonth,
  type IsoDate,
  isoDate,
  type Period,
  periodBounds,
  type PeriodBounds,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** What cells are asked for: places that have cells of their own, periods, and one dimension, empty for totals. */
export interface CellsAsked {
  readonly districtId: string;
  readonly source: string;
  readonly dimension: string;
  readonly divisionIds: readonly string[];
  readonly spans: readonly (PeriodBounds | null)[];
}

/** A sum by place, period, member and measure; places and periods by their index. */
export interface CellSum {
  readonly place: number;
  readonly period: number;
  readonly member: string;
  readonly measure: string;
  readonly amount: number;
}

const CELLS = `
  select (p.position - 1)::int as place, s.period, c.member, c.measure, sum(c.amount)::float8 as amount
    from unnest($1::bigint[]) with ordinality p(division_id, position)
    cross join unnest($2::int[], $3::text[], $4::date[], $5::date[]) s(period, grain, first_day, last_day)
    join rollup_cell c on c.district_id = $6::bigint and c.source = $7 and c.grain = s.grain and c.dimension = $8
     and c.division_id = p.division_id and c.starts_on between s.first_day and s.last_day
   group by 1, 2, 3, 4`;

/** Adds up cells of places and periods, whole months by the month and what is left by the day. Whole numbers throughout. */
export async function readCells(reads: Reads, asked: CellsAsked): Promise<readonly CellSum[]> {
  const parts = asked.spans.flatMap((span, period) =>
    span === null ? [] : partsOf(span).map((part) => ({ period, ...part })),
  );
  if (parts.length === 0) return [];
  return reads.sql<CellSum>(CELLS, [
    [...asked.divisionIds],
    parts.map(({ period }) => period),
    parts.map(({ grain }) => grain),
    parts.map(({ from }) => from),
    parts.map(({ to }) => to),
    asked.districtId,
    asked.source,
    asked.dimension,
  ]);
}

interface SpanPart extends PeriodBounds {
  readonly grain: 'day' | 'month';
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

/** Whether a period consists of whole months, as what is kept by the month alone needs. */
export function isOfWholeMonths(period: Period): boolean {
  return partsOf(periodBounds(period)).every(({ grain }) => grain === 'month');
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
