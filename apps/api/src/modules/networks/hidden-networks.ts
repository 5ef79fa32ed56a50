import { type CountedCell, type IsoDate, suppressedCells, type SuppressionRule } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { FEWEST_PERSONS, spanStart } from './known-network';

/** A network is told whole or not at all: the same for everybody who asks. */
const NETWORK_RULE: SuppressionRule = { threshold: FEWEST_PERSONS, leastDenominator: FEWEST_PERSONS };

interface PlaceCount {
  readonly day: string;
  readonly id: string;
  /** Null for the district’s own division. */
  readonly parent: string | null;
  readonly persons: number;
}

// Everybody once at each place that the event lies in, of the places of the district where anybody was.
const PERSONS = `
  with there as (
    select distinct s.day, a.division_id, a.participant_key
      from unnest($2::date[], $3::date[]) s(first_day, day)
      join affiliation a on a.district_id = $1::bigint and a.withdrawn_at is null
       and (a.happened_on is null or a.happened_on between s.first_day and s.day))
  select there.day::text as day, d.id::text as id,
         case when d.id = t.division_id then null else d.parent_id::text end as parent,
         count(distinct there.participant_key)::int as persons
    from there
    join district t on t.id = $1::bigint
    join division_closure up on up.descendant_id = there.division_id
    join division_closure within on within.descendant_id = up.ancestor_id and within.ancestor_id = t.division_id
    join division d on d.id = up.ancestor_id
   group by 1, 2, 3`;

/** Whether the network of a place on a day must not be told. */
export type HiddenNetworks = (divisionId: string, day: string) => boolean;

/**
 * The networks that are hidden on some days, whichever are asked for: those of few persons, and beside each as many others
 * that nobody works out from the place above how many there are in it.
 * @source decision record 0199
 */
export async function readHiddenNetworks(
  reads: Reads,
  districtId: string,
  days: readonly IsoDate[],
): Promise<HiddenNetworks> {
  const asked = [...new Set(days)];
  const counts = await reads.sql<PlaceCount>(PERSONS, [
    districtId,
    asked.map((day) => spanStart(day)),
    asked,
  ]);
  const hidden = new Set<string>();
  for (const [day, places] of Map.groupBy(counts, (count) => count.day)) {
    const below = Map.groupBy(places, ({ parent }) => parent);
    for (const root of below.get(null) ?? [])
      for (const id of suppressedCells(treeOf(root, below), NETWORK_RULE).keys()) hidden.add(`${id} ${day}`);
  }
  return (divisionId, day) => hidden.has(`${divisionId} ${day}`);
}

/** A place, the places below it, and those who were at none of these. */
function treeOf(
  { id, persons }: PlaceCount,
  below: ReadonlyMap<string | null, readonly PlaceCount[]>,
): CountedCell {
  const own = below.get(id) ?? [];
  const children = own.map((each) => treeOf(each, below));
  const rest = persons - own.reduce((sum, each) => sum + each.persons, 0);
  const direct = { key: `${id} direct`, numerator: rest, denominator: null, children: [] };
  return {
    ...{ key: id, numerator: persons, denominator: null },
    children: children.length > 0 && rest > 0 ? [...children, direct] : children,
  };
}
