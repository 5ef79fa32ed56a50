import { type ElementHolding, isoDate, type IsoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** Where elements are looked for. */
export interface HoldingsAsked {
  readonly districtId: string;
  readonly divisionId: string;
  readonly elementIds: readonly string[];
  readonly today: IsoDate;
  /** The form that is being asked for: it does not overlap with itself. */
  readonly exceptDemandId?: string;
}

const HOLDINGS = `
  select element.code as element, demand.department || '《' || demand.title || '》' as form,
         case when exists (select 1 from form_answer answer
                            where answer.district_id = demand.district_id and answer.demand_id = demand.id)
              then demand.as_of::text end as "heldOn"
    from form_field field
    join form_demand demand on demand.district_id = field.district_id and demand.id = field.demand_id
    join canonical_element element on element.district_id = field.district_id and element.id = field.element_id
   where field.district_id = $1::bigint and field.element_id = any($2::uuid[]) and demand.id <> $4::uuid
     and (demand.state in ('submitted', 'accepted')
          or demand.state = 'approved' and (demand.closes_on >= $5::date or exists (
               select 1 from form_answer answer
                where answer.district_id = demand.district_id and answer.demand_id = demand.id)))
     and exists (select 1 from division_closure closure
                  where closure.ancestor_id = demand.division_id and closure.descendant_id = $3::bigint
                     or closure.ancestor_id = $3::bigint and closure.descendant_id = demand.division_id)
   order by demand.as_of desc, demand.id`;

const NONE = '00000000-0000-0000-0000-000000000000';

/**
 * By which forms of a district elements are collected already, from communities that a division shares with them. The
 * register of forms is open to whoever may read forms in the district at all.
 */
export async function readHoldings(reads: Reads, asked: HoldingsAsked): Promise<readonly ElementHolding[]> {
  const { districtId, divisionId, elementIds, today, exceptDemandId = NONE } = asked;
  const rows = await reads.sql<{ element: string; form: string; heldOn: string | null }>(HOLDINGS, [
    districtId,
    [...elementIds],
    divisionId,
    exceptDemandId,
    today,
  ]);
  return rows.map(({ element, form, heldOn }) => ({
    element,
    form,
    heldOn: heldOn === null ? null : isoDate(heldOn),
  }));
}
