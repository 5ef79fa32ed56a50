import { type IsoDate, periodBounds, type Period, type Tally } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { cellsInSpan } from '../../platform/rollups';

/** What is known of a place besides its tasks. */
export interface PlaceFacts {
  /** Residents' committees and villages in it. */
  readonly communities: number;
  /** Null where no estate of it says how many households it has. */
  readonly households: number | null;
}

/** Communities and households of places, by their index. */
export async function readPlaceFacts(
  reads: Reads,
  asked: { readonly districtId: string; readonly divisionIds: readonly string[] },
): Promise<readonly PlaceFacts[]> {
  const rows = await reads.sql<{ communities: number; households: number | null }>(
    `select (select count(*)::int from division_closure below join division d on d.id = below.descendant_id
              where below.ancestor_id = p.division_id and d.kind in ('community', 'village') and d.exists_to is null) as communities,
            (select sum(e.households)::int from division_closure below
               join estate e on e.district_id = $2::bigint and e.division_id = below.descendant_id
              where below.ancestor_id = p.division_id) as households
       from unnest($1::bigint[]) with ordinality p(division_id, position)
      order by p.position`,
    [[...asked.divisionIds], asked.districtId],
  );
  return rows;
}

interface WeekRow {
  readonly place: number;
  readonly period: number;
  readonly minutes: number;
  readonly weeks: number;
}

const WEEKS = `
  select (p.position - 1)::int as place, s.period, c.amount::float8 as minutes, count(*)::int as weeks
    from unnest($1::bigint[]) with ordinality p(division_id, position)
    cross join unnest($2::int[], $3::date[], $4::date[]) s(period, first_day, last_day)
    join division_closure below on below.ancestor_id = p.division_id
    ${cellsInSpan({
      ...{ districtId: '$5::bigint', source: '$6', grain: `'week'`, dimension: `''` },
      ...{ divisionId: 'below.descendant_id', first: 's.first_day', last: 's.last_day' },
    })}
   group by 1, 2, 3`;

/** How often the communities of places had so many minutes in a week that began in a span, by place and period. */
export async function readWeeks(
  reads: Reads,
  asked: {
    readonly districtId: string;
    readonly source: string;
    readonly divisionIds: readonly string[];
    readonly periods: readonly Period[];
    readonly until: IsoDate;
  },
): Promise<ReadonlyMap<string, Tally>> {
  const bounds = asked.periods.map(periodBounds);
  const rows = await reads.sql<WeekRow>(WEEKS, [
    [...asked.divisionIds],
    bounds.map((_, period) => period),
    bounds.map(({ from }) => from),
    bounds.map(({ to }) => (to < asked.until ? to : asked.until)),
    asked.districtId,
    asked.source,
  ]);
  const cells = Map.groupBy(rows, ({ place, period }) => weekKey(place, period));
  return new Map(
    [...cells].map(([key, own]) => [key, new Map(own.map(({ minutes, weeks }) => [minutes, weeks]))]),
  );
}

/** Key of a cell of {@link readWeeks}. */
export function weekKey(place: number, period: number): string {
  return `${String(place)}|${String(period)}`;
}
