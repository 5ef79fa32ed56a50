import {
  isSystemActive,
  isoDate,
  isWorkGroup,
  type OutsideSystemKind,
  type SystemSpan,
  WORKLOAD_INDICATORS,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  atPlace,
  type FamilyAsked,
  type Figure,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';

/** Platforms and work groups that reach a place, each once however many of its communities are in it. */
export const OUTSIDE_SYSTEM_FAMILY: IndicatorFamily = {
  name: 'outsideSystems',
  codes: [WORKLOAD_INDICATORS.platformCount.code, WORKLOAD_INDICATORS.workGroupCount.code],
  memberLabels: {},
  compute: computeSystems,
};

interface SystemRecord {
  readonly kind: OutsideSystemKind;
  readonly places: readonly number[];
  readonly active_from: string;
  readonly active_until: string | null;
}

/** A system reaches a place that lies in one of its targets, and a place in which one of its targets lies. */
const SYSTEMS = `
  with reached as (
    select target.system_id, array_agg(distinct (place.position - 1)::int) as places
      from outside_system_target target
      cross join unnest($2::bigint[]) with ordinality place(id, position)
     where target.district_id = $1::bigint and exists (
       select 1 from division_closure c
        where (c.ancestor_id = target.division_id and c.descendant_id = place.id)
           or (c.ancestor_id = place.id and c.descendant_id = target.division_id))
     group by 1)
  select s.kind, reached.places, s.active_from::text, s.active_until::text
    from outside_system s join reached on reached.system_id = s.id
   where s.district_id = $1::bigint and s.withdrawn_at is null`;

interface Known extends SystemSpan {
  readonly places: readonly number[];
  readonly group: boolean;
}

/** A place that no system was ever registered for has no figure. */
async function computeSystems(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const records = await reads.sql<SystemRecord>(SYSTEMS, [asked.districtId, [...asked.divisionIds]]);
  const known = records.map(({ kind, places, active_from, active_until }): Known => ({
    places,
    group: isWorkGroup(kind),
    activeFrom: isoDate(active_from),
    activeUntil: active_until === null ? null : isoDate(active_until),
  }));
  return toFigures(asked, ({ code }, { place, asked: { day } }) => {
    const here = atPlace(known, place);
    if (day === null || here.length === 0) return total(NO_DATA);
    const groups = code === WORKLOAD_INDICATORS.workGroupCount.code;
    const numerator = here.filter((system) => system.group === groups && isSystemActive(system, day)).length;
    return total({ kind: 'counts', counts: { numerator } });
  });
}
