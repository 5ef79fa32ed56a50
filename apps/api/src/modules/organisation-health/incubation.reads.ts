import { type IncubationCaseDates, type GraduateLife, isoDate, type IsoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

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

const PLACES_OF = `
  array(select p.position - 1 from unnest($2::bigint[]) with ordinality p(id, position)
          join division_closure d on d.ancestor_id = p.id and d.descendant_id = c.division_id) as places`;

const CASES = `
  select ${PLACES_OF}, c.applied_on::text as application, n.interview::text as interview, n.notice::text as notice,
         c.admitted_on::text as intake, c.midterm_passed_on::text as midterm, c.graduated_on::text as graduation,
         case when c.stage = 'closed' then c.ended_on end::text as closure,
         case when c.stage in ('refused', 'withdrawn', 'terminated') then c.ended_on end::text as left_on
    from incubation_case c
    left join lateral (
      select min(e.occurred_on) filter (where e.to_stage = 'interview') as interview,
             min(e.occurred_on) filter (where e.to_stage = 'publicNotice') as notice
        from incubation_event e where e.district_id = c.district_id and e.case_id = c.id) n on true
   where c.district_id = $1::bigint and c.applied_on is not null`;

interface CaseRow {
  readonly places: readonly string[];
  readonly application: string;
  readonly interview: string | null;
  readonly notice: string | null;
  readonly intake: string | null;
  readonly midterm: string | null;
  readonly graduation: string | null;
  readonly closure: string | null;
  readonly left_on: string | null;
}

/** The dates of every case that was ever applied for. */
export async function readCaseDates(reads: Reads, asked: CasesAsked): Promise<readonly DatedCase[]> {
  const rows = await reads.sql<CaseRow>(CASES, [asked.districtId, [...asked.divisionIds]]);
  return rows.map((row) => ({
    places: row.places.map(Number),
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

/**
 * The end is that of the organisation's registration; it was last seen by verified minutes or photographs, or by a
 * visit that found it active.
 */
const GRADUATES = `
  select ${PLACES_OF}, t.position - 1 as day, c.graduated_on::text as graduated_on,
         case when o.registration_status in ('deregistered', 'revoked') and o.status_since <= t.day
              then o.status_since end::text as ended_on,
         greatest(
           (select max(d.issued_on) from organisation_document d
             where d.district_id = o.district_id and d.organisation_id = o.id and d.withdrawn_at is null
               and d.kind in ('minutes', 'photograph') and d.issued_on <= t.day
               and exists (select from organisation_evidence e
                            where e.district_id = d.district_id and e.document_id = d.id and e.state = 'verified'
                              and e.verified_on <= t.day)),
           (select max(v.visited_on) from incubation_visit v
             where v.district_id = c.district_id and v.case_id = c.id and v.active and v.visited_on <= t.day)
         )::text as last_seen_on
    from unnest($3::date[]) with ordinality t(day, position)
    join incubation_case c on c.district_id = $1::bigint and c.graduated_on <= t.day
    join organisation o on o.district_id = c.district_id and o.id = c.organisation_id`;

interface GraduateRow {
  readonly places: readonly string[];
  readonly day: string;
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
    day: Number(row.day),
    places: row.places.map(Number),
    life: {
      graduatedOn: isoDate(row.graduated_on),
      endedOn: row.ended_on === null ? null : isoDate(row.ended_on),
      lastSeenOn: row.last_seen_on === null ? null : isoDate(row.last_seen_on),
    },
  }));
}
