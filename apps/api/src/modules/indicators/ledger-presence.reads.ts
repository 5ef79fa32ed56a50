import {
  formatPeriod,
  isoDate,
  type IsoDate,
  monthPeriod,
  type MonthRows,
  monthRowsOfDays,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { readRollupStanding, type RollupStanding } from '../../platform/rollups';
import { PRESENCE_MEASURES } from './indicator-binding';

/** What a district's ledger holds: rows by month, its last day, and how far the cells reach. */
export interface LedgerExtent extends RollupStanding {
  readonly months: readonly MonthRows[];
  readonly firstDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
}

/** Reads the extent of a source in a district, from rollup cells alone. */
export async function readLedgerExtent(
  reads: Reads,
  place: { districtId: string; source: string },
): Promise<LedgerExtent> {
  const measure = PRESENCE_MEASURES[place.source] ?? '';
  const days = await reads.sql<{ day: string; rows: number }>(
    `select starts_on::text as day, sum(amount)::int as rows from rollup_cell
      where district_id = $1::bigint and source = $2 and grain = 'day' and dimension = '' and measure = $3
      group by 1 having sum(amount) > 0 order by 1`,
    [place.districtId, place.source, measure],
  );
  const standing = await readRollupStanding(reads, place);
  const dated = days.map(({ day, rows }) => ({ date: isoDate(day), rows }));
  return {
    months: monthRowsOfDays(dated),
    firstDay: dated[0]?.date ?? null,
    lastDay: dated.at(-1)?.date ?? null,
    ...standing,
  };
}

/** Which of some divisions the ledger mentions at any time, itself or below. */
export async function listDivisionsEverMentioned(
  reads: Reads,
  asked: { districtId: string; source: string; divisionIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await reads.sql<{ id: string }>(
    `select distinct dc.ancestor_id::text as id
       from division_closure dc
       join rollup_cell c on c.division_id = dc.descendant_id
      where c.district_id = $1::bigint and c.source = $2 and c.grain = 'month' and c.dimension = '' and c.measure = $3
        and dc.ancestor_id = any($4::bigint[])`,
    [asked.districtId, asked.source, PRESENCE_MEASURES[asked.source] ?? '', asked.divisionIds],
  );
  return new Set(rows.map((row) => row.id));
}

/** Whether a ledger has rows in a month. */
export function hasRowsIn(extent: LedgerExtent, day: IsoDate): boolean {
  const month = formatPeriod(monthPeriod(day));
  return extent.months.some((each) => each.month === month && each.rows > 0);
}
