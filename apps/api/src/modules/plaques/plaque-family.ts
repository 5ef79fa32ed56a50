import {
  isoDate,
  type IsoDate,
  type PlaqueHistory,
  plaquePresence,
  type PlaqueRule,
  WORKLOAD_INDICATORS,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  atPlace,
  byMember,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
  withinPlaces,
} from '../../platform/indicators';
import { datedRules } from '../rule-sets';

/** Indicators of plaques: how many hang, and how many of them in name only. */
export const PLAQUE_FAMILY: IndicatorFamily = {
  name: 'plaques',
  codes: [WORKLOAD_INDICATORS.plaqueCount.code, WORKLOAD_INDICATORS.nominalPlaqueShare.code],
  memberLabels: {},
  compute: computePlaques,
};

interface PlaqueRecord {
  readonly places: readonly number[];
  readonly department: string | null;
  readonly displayed_on: string;
  readonly removed_on: string | null;
  /** Permits as `from` and `until`, an empty text for one without an end. */
  readonly permits: readonly (readonly [string, string])[];
  readonly uses: readonly string[];
}

/** What was ever put up, with every permit and every use; an entry that an undone import made is out. */
const PLAQUES = `
  select within.places, p.department, p.displayed_on::text, p.removed_on::text, life.permits, life.uses
    from plaque p
    ${withinPlaces('$2', 'p.division_id')}
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_array(e.occurred_on::text, coalesce(e.permitted_until::text, '')))
               filter (where e.permit_reference is not null), '[]') as permits,
             coalesce(jsonb_agg(e.used_on::text) filter (where e.used_on is not null), '[]') as uses
        from plaque_event e
       where e.district_id = p.district_id and e.plaque_id = p.id) life
   where p.district_id = $1::bigint and p.displayed_on is not null and p.withdrawn_at is null`;

interface Known {
  readonly places: readonly number[];
  readonly department: string | null;
  readonly history: PlaqueHistory;
}

async function computePlaques(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const { districtId, divisionIds } = asked;
  const records = await reads.sql<PlaqueRecord>(PLAQUES, [districtId, [...divisionIds]]);
  const plaques = records.map(({ places, department, ...record }): Known => ({
    places,
    department,
    history: historyOf(record),
  }));
  const ruleOn = await datedRules(reads, 'plaque', districtId);
  return toFigures(asked, ({ code }, { place, asked: { day } }) => {
    if (day === null) return total(NO_DATA);
    const own = atPlace(plaques, place);
    const said = { code, day, rule: ruleOn(day) };
    return asked.dimension === 'department'
      ? byMember(
          own,
          ({ department }) => department,
          (members) => answer(members, said),
        )
      : total(answer(own, said));
  });
}

/** A place without a register has no figure; one whose plaques all came down has 0. */
function answer(
  plaques: readonly Known[],
  { code, day, rule }: { readonly code: string; readonly day: IsoDate; readonly rule: PlaqueRule },
): FigureAnswer {
  if (plaques.length === 0) return NO_DATA;
  const present = plaques
    .map(({ history }) => plaquePresence(history, day, rule))
    .filter((presence) => presence !== 'absent');
  if (code === WORKLOAD_INDICATORS.plaqueCount.code)
    return { kind: 'counts', counts: { numerator: present.length } };
  if (present.length === 0) return NO_DATA;
  const numerator = present.filter((presence) => presence === 'nominal').length;
  return { kind: 'counts', counts: { numerator, denominator: present.length } };
}

function historyOf(record: Omit<PlaqueRecord, 'places' | 'department'>): PlaqueHistory {
  return {
    displayedOn: isoDate(record.displayed_on),
    removedOn: record.removed_on === null ? null : isoDate(record.removed_on),
    permits: record.permits.map(([from, until]) => ({
      from: isoDate(from),
      until: until === '' ? null : isoDate(until),
    })),
    uses: record.uses.map(isoDate),
  };
}
