import type { AffiliationKind } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { withinPlaces } from '../../platform/indicators';

/** An affiliation as networks are worked out from it. */
export interface KnownAffiliation {
  /** The places of the question that it lies in, by their index. */
  readonly places: readonly number[];
  readonly person: string;
  readonly event: string;
  readonly kind: AffiliationKind;
  readonly day: string | null;
  readonly group: string | null;
  readonly staff: boolean | null;
}

/** Of which district, at which places, up to which days; affiliations without a day are always among them. */
export interface AffiliationsAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly from: string;
  readonly to: string;
}

// Two events of one name are one on one day of one division, and two otherwise.
const AFFILIATIONS = `
  select within.places, a.participant_key as person, a.kind, a.happened_on::text as day,
         a.group_name as "group", a.staff,
         a.event || coalesce(' · ' || a.happened_on::text, '') as event
    from affiliation a
    ${withinPlaces('$2', 'a.division_id')}
   where a.district_id = $1::bigint and a.withdrawn_at is null
     and (a.happened_on is null or a.happened_on between $3::date and $4::date)`;

/** The affiliations of places in a span of days. */
export function readAffiliations(
  reads: Reads,
  { districtId, divisionIds, from, to }: AffiliationsAsked,
): Promise<readonly KnownAffiliation[]> {
  return reads.sql<KnownAffiliation>(AFFILIATIONS, [districtId, [...divisionIds], from, to]);
}
