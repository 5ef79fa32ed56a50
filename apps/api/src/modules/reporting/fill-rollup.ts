import type { RollupSource } from '../../platform/rollups';

/** The fill that a row is of. */
const OWN = 'own.district_id = f.district_id and own.id = f.fill_id';

const typed = (condition: string): string =>
  `(select count(*) from jsonb_each_text(f.cells) v where v.value is not null and v.value <> '' and ${condition})`;

/** Whether an earlier fill of the community held the same element of the same household. */
const HELD_BEFORE = `exists (
  select 1 from community_fill own
    join community_fill earlier on earlier.district_id = own.district_id and earlier.division_id = own.division_id
     and (earlier.filled_at, earlier.id) < (own.filled_at, own.id)
    join community_fill_row held on held.district_id = earlier.district_id and held.fill_id = earlier.id
     and held.household = f.household and held.cells ->> v.key <> ''
   where ${OWN})`;

/** A row is added to its community and to what lies above it up to the district. */
const UP_TO_DISTRICT = `select above.ancestor_id as division_id from division_closure above
  join division place on place.id = above.ancestor_id
 where above.descendant_id = c.division_id and place.kind not in ('country', 'province', 'prefecture')`;

/** What communities filled in, on the day they did, and how much of it was held before. Rows are only ever added. */
export const FILL_ROLLUP: RollupSource = {
  code: 'communityFill',
  table: 'community_fill_row',
  occurredOn: `(select (own.filled_at at time zone 'Asia/Shanghai')::date from community_fill own where ${OWN})`,
  divisionId: 'f.division_id',
  live: 'true',
  dimensions: {},
  measures: { typed: typed('true'), typedAgain: typed(HELD_BEFORE) },
  divisions: UP_TO_DISTRICT,
};
