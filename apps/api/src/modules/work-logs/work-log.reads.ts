import { type DecimalText, countWorkLog, type WorkLogCount } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { Places } from '../divisions';
import { WorkLogType } from './work-log.type';

interface CountRow {
  readonly divisionId: string;
  readonly committee: string;
  readonly year: number;
  readonly subject: string | null;
  readonly items: number;
  readonly publishedShare: DecimalText | null;
}

const COUNTS = `
  select c.division_id::text as "divisionId", c.committee, c.year, nullif(c.subject, '') as subject, c.items,
         trim_scale(c.published_share)::text as "publishedShare"
    from work_log_count c
   where c.district_id = $1::bigint and c.withdrawn_at is null
     and exists (select 1 from division_closure within
                  where within.descendant_id = c.division_id and within.ancestor_id = any($2::bigint[]))
   order by c.year desc, c.committee, c.division_id, c.subject = '', c.place, c.id
   limit $3`;

/** Rows of one answer: forty logs of a dozen subjects. */
const MOST_COUNTS = 500;

/** The work logs of places, the newest year first. */
export async function readWorkLogs(reads: Reads, places: Places): Promise<WorkLogType[]> {
  const rows = await reads.sql<CountRow>(COUNTS, [places.districtId, [...places.divisionIds], MOST_COUNTS]);
  const logs = Map.groupBy(rows, ({ divisionId, committee, year }) => `${year} ${divisionId} ${committee}`);
  return [...logs.values()].map(toWorkLog);
}

function toWorkLog(rows: readonly CountRow[]): WorkLogType {
  const [{ committee, year } = { committee: '', year: 0 }] = rows;
  const { shares, ...summary } = countWorkLog(
    year,
    rows.map(({ subject, items, publishedShare }): WorkLogCount => ({ subject, items, publishedShare })),
  );
  return Object.assign(new WorkLogType(), { committee, year, ...summary, subjects: [...shares] });
}
