import type { Permission } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItemUrgency } from '../../platform/work-items/work-item-source';
import { ORGANISATION } from './organisation.type';

const MOST = 200;
const SOON_DAYS = 7;

/** What an item about an organisation needs of it. */
export interface About {
  readonly id: string;
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
}

/** Columns and joins beside those of the organisation. */
export interface ItemSource {
  readonly columns: string;
  readonly joins: string;
}

/**
 * Rows about live organisations in the divisions where the actor holds a permission: reading is not enough, an item is
 * for whoever may act. $1 and $2 are the districts and divisions of those grants.
 */
export function listWhere<Row extends About>(
  { actor, reads }: RequestContext,
  permission: Permission,
  wanted: { from: ItemSource; where: string; order: string; parameters: readonly unknown[] },
): Promise<Row[]> {
  const grants = actor.grants.filter(({ permissions }) => permissions.has(permission));
  const { from, where, order, parameters } = wanted;
  return reads.sql<Row>(
    `select o.id, o.district_id::text as "districtId", o.division_id::text as "divisionId", o.name, ${from.columns}
       from organisation o ${from.joins}
      where o.withdrawn_at is null and o.merged_into_id is null and o.district_id = any($1::bigint[])
        and exists (select 1 from division_closure c where c.descendant_id = o.division_id and c.ancestor_id = any($2::bigint[]))
        and ${where}
      order by ${order} limit ${String(MOST)}`,
    [grants.map(({ districtId }) => districtId), grants.map(({ divisionId }) => divisionId), ...parameters],
  );
}

/** The page of the organisation at the very spot where this is done. */
export function pathOf({ districtId, id }: About, spot: string): string {
  return `/organisations/${toGlobalId(ORGANISATION, districtId, id)}?at=${spot}`;
}

/** How pressing something is, so many days before its last. */
export function urgencyOf(daysLeft: number): WorkItemUrgency {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= SOON_DAYS ? 'soon' : 'normal';
}

/** When a civil day begins in Shanghai. */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
