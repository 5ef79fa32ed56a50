import type { CorrectionSum, IsoDate, MinutesBySource, SampledWeekSum } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** A sampled week of a community that is closed, with its complete logs summed up; no participants where there are none. */
export interface ClosedWeek extends SampledWeekSum {
  /** Divisions from the root of the tree down to the community. */
  readonly path: readonly string[];
  readonly monday: IsoDate;
}

/**
 * Logs of seven days, summed by week. Nothing of a single log leaves the statement. The logs are added up once: left to a
 * planner without statistics, they are added up anew for every sampled week.
 */
const CLOSED_WEEKS = `
  with log as materialized (
    select p.week_id, sum(d.assigned) as assigned, sum(d.inspection) as inspection, sum(d.ledger) as ledger,
           sum(d.platform_reporting) as platform_reporting, sum(d.ad_hoc) as ad_hoc,
           sum(d.self_governance) as self_governance, sum(d.resident_request) as resident_request,
           sum(d.meeting_minutes) as meeting_minutes
      from time_use_participant p
      join time_use_day d on d.district_id = p.district_id and d.participant_id = p.id
     where p.district_id = $1::bigint
     group by p.week_id, p.id
    having count(*) = 7)
  select trim(trailing '/' from c.path) as path, w.monday::text as monday, count(log.week_id)::int as participants,
         jsonb_build_object(
           'assigned', coalesce(sum(log.assigned), 0), 'inspection', coalesce(sum(log.inspection), 0),
           'ledger', coalesce(sum(log.ledger), 0), 'platformReporting', coalesce(sum(log.platform_reporting), 0),
           'adHoc', coalesce(sum(log.ad_hoc), 0), 'selfGovernance', coalesce(sum(log.self_governance), 0),
           'residentRequest', coalesce(sum(log.resident_request), 0)) as minutes,
         coalesce(sum(log.meeting_minutes), 0)::int as "meetingMinutes"
    from time_use_week w
    join division c on c.id = w.division_id
    left join log on log.week_id = w.id
   where w.district_id = $1::bigint and w.monday between $2::date and $3::date and w.closes_on < $4::date
   group by w.id, c.path, w.monday
   order by w.monday, c.path`;

/** The sampled weeks of a district between two days whose logs are closed, all of them, shown or not. */
export async function readClosedWeeks(
  reads: Reads,
  asked: {
    readonly districtId: string;
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly today: IsoDate;
  },
): Promise<readonly ClosedWeek[]> {
  const rows = await reads.sql<{
    path: string;
    monday: IsoDate;
    participants: number;
    minutes: MinutesBySource;
    meetingMinutes: number;
  }>(CLOSED_WEEKS, [asked.districtId, asked.from, asked.to, asked.today]);
  return rows.map(({ path, ...row }) => ({ ...row, path: path.split('/') }));
}

/** Corrections of a draw by source, shown or not; whose they are is stored nowhere. */
export function sumCorrections(
  reads: Reads,
  { districtId, id }: { readonly districtId: string; readonly id: string },
): Promise<CorrectionSum[]> {
  return reads.sql<CorrectionSum>(
    `select c.source, count(distinct c.division_id)::int as communities, count(*)::int as corrections,
            coalesce(sum(c.old_minutes), 0)::int as "oldMinutes", coalesce(sum(c.new_minutes), 0)::int as "newMinutes"
       from time_use_correction c
       join time_use_week w on w.district_id = c.district_id and w.id = c.week_id
      where c.district_id = $1::bigint and w.draw_id = $2::uuid
      group by c.source order by c.source nulls last`,
    [districtId, id],
  );
}

/** The division that a district is of. */
export async function readDistrictRoot(reads: Reads, districtId: string): Promise<string> {
  const [row] = await reads.sql<{ id: string }>(
    'select division_id::text as id from district where id = $1::bigint',
    [districtId],
  );
  return row?.id ?? '0';
}
