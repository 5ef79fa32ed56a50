import { type IncubationCaseDates, type GraduateLife, isoDate, type IsoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { activityDays, verifiedDocuments } from './organisation-day-sql';
import { withinPlaces } from '../../platform/indicators';

/** Which cases of a district: those of organisations at some places. */
export interface CasesAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
}

/** A case with its dates; places by their index in the question. */
export interface DatedCase {
  readonly places: readonly number[];
  readonly dates: IncubationCaseDates;
}

const CASES = `
  select within.places, c.applied_on::text as application, n.interview::text as interview, n.notice::text as notice,
         c.admitted_on::text as intake, c.midterm_passed_on::text as midterm, c.graduated_on::text as graduation,
         case when c.stage = 'closed' then c.ended_on end::text as closure,
         case when c.stage in ('refused', 'withdrawn', 'terminated') then c.ended_on end::text as left_on
    from incubation_case c
    ${withinPlaces('$2', 'c.division_id')}
    left join (
      select e.case_id, min(e.occurred_on) filter (where e.to_stage = 'interview') as interview,
             min(e.occurred_on) filter (where e.to_stage = 'publicNotice') as notice
        from incubation_event e
       where e.district_id = $1::bigint and e.to_stage in ('interview', 'publicNotice')
       group by 1) n on n.case_id = c.id
   where c.district_id = $1::bigint and c.applied_on is not null`;

interface CaseRow {
  readonly places: readonly number[];
  readonly application: string;
  readonly interview: string | null;
  readonly notice: string | null;
  readonly intake: string | null;
  readonly midterm: string | null;
  readonly graduation: string | null;
  readonly closure: string | null;
  readonly left_on: string | null;
}

/** The dates of every case at the places that was ever applied for. */
export async function readCaseDates(reads: Reads, asked: CasesAsked): Promise<readonly DatedCase[]> {
  const rows = await reads.sql<CaseRow>(CASES, [asked.districtId, [...asked.divisionIds]]);
  return rows.map((row) => ({
    places: row.places,
    dates: {
      reached: {
        application: isoDate(row.application),
        ...known({
          interview: row.interview,
          publicNotice: row.notice,
          intake: row.intake,
          midtermReview: row.midterm,
          graduation: row.graduation,
          closure: row.closure,
        }),
      },
      leftOn: row.left_on === null ? null : isoDate(row.left_on),
    },
  }));
}

function known(dates: Readonly<Record<string, string | null>>): Partial<IncubationCaseDates['reached']> {
  return Object.fromEntries(
    Object.entries(dates).flatMap(([step, on]) => (on === null ? [] : [[step, isoDate(on)]])),
  );
}

/** A graduate on a day; day and places by their index in the question. */
export interface Graduate {
  readonly day: number;
  readonly places: readonly number[];
  readonly life: GraduateLife;
}

/** The end is that of the organisation's registration; it was last seen by its last verified activity. */
const GRADUATES = `
  with asked as (
    select (t.position - 1)::int as number, t.day from unnest($3::date[]) with ordinality t(day, position)),
  verified as (${verifiedDocuments()}),
  activities as (${activityDays()})
  select within.places, t.number as day, c.graduated_on::text as graduated_on,
         case when o.registration_status in ('deregistered', 'revoked') and o.status_since <= t.day
              then o.status_since end::text as ended_on,
         a.last_on::text as last_seen_on
    from asked t
    join incubation_case c on c.district_id = $1::bigint and c.graduated_on <= t.day
    join organisation o on o.district_id = c.district_id and o.id = c.organisation_id
    ${withinPlaces('$2', 'c.division_id')}
    left join activities a on a.organisation_id = c.organisation_id and a.number = t.number`;

interface GraduateRow {
  readonly places: readonly number[];
  readonly day: number;
  readonly graduated_on: string;
  readonly ended_on: string | null;
  readonly last_seen_on: string | null;
}

/** The lives of graduates as they were known on days. */
export async function readGraduates(
  reads: Reads,
  asked: CasesAsked & { readonly days: readonly IsoDate[] },
): Promise<readonly Graduate[]> {
  const rows = await reads.sql<GraduateRow>(GRADUATES, [
    asked.districtId,
    [...asked.divisionIds],
    [...asked.days],
  ]);
  return rows.map((row) => ({
    day: row.day,
    places: row.places,
    life: {
      graduatedOn: isoDate(row.graduated_on),
      endedOn: row.ended_on === null ? null : isoDate(row.ended_on),
      lastSeenOn: row.last_seen_on === null ? null : isoDate(row.last_seen_on),
    },
  }));
}
