import { type IsoDate, isoDate, type StaffingFact } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** Which communities are asked for. */
export interface StaffingAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
}

/** Posts of a community from a month on, as they count now, with what they correct. */
export interface StaffingRecord {
  readonly divisionId: string;
  readonly validFrom: IsoDate;
  readonly fullTimePosts: string;
  /** What stood there before it was corrected; null where it never was. */
  readonly correctedFrom: string | null;
  readonly basis: string;
  readonly recordedAt: Date;
  /** How often it was recorded: 1 before the first correction. */
  readonly version: number;
}

const RECORDS = `
  select s.division_id::text as "divisionId", s.valid_from::text as "validFrom", trim_scale(s.full_time_posts)::text as "fullTimePosts",
         s.basis, s.created_at as "recordedAt",
         (select trim_scale(o.full_time_posts)::text from committee_staffing o
           where o.district_id = s.district_id and o.division_id = s.division_id and o.valid_from = s.valid_from
             and o.withdrawn_at is null and (o.created_at, o.id) < (s.created_at, s.id)
           order by o.created_at desc, o.id desc limit 1) as "correctedFrom",
         (select count(*)::int from committee_staffing o
           where o.district_id = s.district_id and o.division_id = s.division_id and o.valid_from = s.valid_from
             and o.withdrawn_at is null) as version
    from committee_staffing s
   where s.district_id = $1::bigint and s.division_id = any($2::bigint[]) and s.withdrawn_at is null
     and not exists (
       select 1 from committee_staffing l
        where l.district_id = s.district_id and l.division_id = s.division_id and l.valid_from = s.valid_from
          and l.withdrawn_at is null and (l.created_at, l.id) > (s.created_at, s.id))
   order by s.division_id, s.valid_from desc`;

/** Posts of communities as they count now, the newest month of each first. */
export async function readStaffing(reads: Reads, asked: StaffingAsked): Promise<readonly StaffingRecord[]> {
  const rows = await reads.sql<StaffingRecord & { readonly validFrom: string }>(RECORDS, [
    asked.districtId,
    [...asked.divisionIds],
  ]);
  return rows.map((row) => ({ ...row, validFrom: isoDate(row.validFrom) }));
}

/** Posts of communities for the rules of the domain, by the id of the community. */
export async function readStaffingFacts(
  reads: Reads,
  asked: StaffingAsked,
): Promise<ReadonlyMap<string, readonly StaffingFact[]>> {
  const records = Map.groupBy(await readStaffing(reads, asked), ({ divisionId }) => divisionId);
  return new Map(
    [...records].map(([divisionId, own]) => [
      divisionId,
      own.map(({ validFrom, fullTimePosts }) => ({
        from: validFrom,
        posts: Math.round(Number(fullTimePosts) * 100),
      })),
    ]),
  );
}
