import { endOfMonth, isoDate, type Period, periodBounds } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { cellsInSpan } from '../../platform/rollups';

/** What sums of cells are asked for. The dimension is empty for totals. */
export interface SumsAsked {
  readonly districtId: string;
  readonly source: string;
  readonly divisionIds: readonly string[];
  readonly periods: readonly Period[];
  readonly dimension: string;
  readonly measures: readonly string[];
}

/** A sum by place, period, member and measure; places and periods by their index in what was asked. */
export interface RollupSum {
  readonly place: number;
  readonly period: number;
  readonly member: string;
  readonly measure: string;
  readonly amount: number;
}

/**
 * Adds up the cells of places (with everything below them) and periods, in one statement and without touching a
 * fact. Whole months are read from month cells, anything else from day cells.
 */
export async function readRollupSums(reads: Reads, asked: SumsAsked): Promise<readonly RollupSum[]> {
  const spans = asked.periods.map(spanOf);
  const rows = await reads.sql<{
    place: string;
    period: string;
    member: string;
    measure: string;
    amount: string;
  }>(
    `select p.position - 1 as place, s.position - 1 as period, c.member, c.measure, sum(c.amount)::text as amount
       from unnest($1::bigint[]) with ordinality p(division_id, position)
       join division_closure dc on dc.ancestor_id = p.division_id
       cross join unnest($2::text[], $3::date[], $4::date[]) with ordinality s(grain, first_day, last_day, position)
       ${cellsInSpan({
         ...{ districtId: '$5::bigint', source: '$6', grain: 's.grain', dimension: '$7' },
         ...{
           divisionId: 'dc.descendant_id',
           first: 's.first_day',
           last: 's.last_day',
           measures: '$8::text[]',
         },
       })}
      group by p.position, s.position, c.member, c.measure`,
    [
      asked.divisionIds,
      spans.map((span) => span.grain),
      spans.map((span) => span.from),
      spans.map((span) => span.to),
      asked.districtId,
      asked.source,
      asked.dimension,
      asked.measures,
    ],
  );
  return rows.map((row) => ({
    place: Number(row.place),
    period: Number(row.period),
    member: row.member,
    measure: row.measure,
    amount: Number(row.amount),
  }));
}

function spanOf(period: Period): { grain: 'day' | 'month'; from: string; to: string } {
  const { from, to } = periodBounds(period);
  const wholeMonths = from.endsWith('-01') && to === endOfMonth(isoDate(to));
  return { grain: wholeMonths ? 'month' : 'day', from, to };
}
