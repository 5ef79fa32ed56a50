import { formatPeriod, isoDate, monthPeriod, type WatchedLedger } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { cellsInSpan } from '../../platform/rollups';

/** A month in which a ledger has records at a place or below it, with how many. */
export interface LedgerMonth {
  readonly divisionId: string;
  /** Key of the month, such as `2026-10`. */
  readonly month: string;
  readonly records: number;
}

/** The measure that counts the records of a ledger; where `summed`, a place is what its cells and those below it add up to. */
const COUNTED: Readonly<Record<WatchedLedger, { readonly measure: string; readonly summed: boolean }>> = {
  matter: { measure: 'matters', summed: true },
  communityTask: { measure: 'tasks', summed: false },
  participation: { measure: 'acts', summed: false },
};

/** In which months a ledger has records at each of some places, from kept figures alone. */
export async function readLedgerMonths(
  reads: Reads,
  asked: {
    readonly districtId: string;
    readonly ledger: WatchedLedger;
    readonly divisionIds: readonly string[];
    /** First days of the first and of the last month. */
    readonly first: string;
    readonly last: string;
  },
): Promise<readonly LedgerMonth[]> {
  const { measure, summed } = COUNTED[asked.ledger];
  const places = summed
    ? `select c.ancestor_id as place, c.descendant_id as id from division_closure c where c.ancestor_id = any($3::bigint[])`
    : `select id as place, id from unnest($3::bigint[]) id`;
  const cells = cellsInSpan({
    ...{ districtId: '$1::bigint', source: '$2', grain: `'month'`, dimension: `''`, divisionId: 'd.id' },
    ...{ first: '$4::date', last: '$5::date', measures: '$6::text[]' },
  });
  const rows = await reads.sql<{ divisionId: string; day: string; records: number }>(
    `select d.place::text as "divisionId", c.starts_on::text as day, sum(c.amount)::int as records
       from (${places}) d ${cells}
      group by 1, 2 having sum(c.amount) > 0 order by 1, 2`,
    [asked.districtId, asked.ledger, [...asked.divisionIds], asked.first, asked.last, [measure]],
  );
  return rows.map(({ divisionId, day, records }) => ({
    ...{ divisionId, records },
    month: formatPeriod(monthPeriod(isoDate(day))),
  }));
}
