import type { SelectQueryBuilder } from 'typeorm';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import type { Activity } from './activity.entity';
import type { ActivityFilter } from './activity.inputs';

/** The one order of the list: the latest first. */
export const ACTIVITY_ORDERS: Readonly<Record<'latest', KeysetOrder>> = {
  latest: { properties: ['startsAt'], direction: 'desc' },
};

/** Narrows a query whose alias is `row` to what the list is kept to. */
export function narrowActivities(
  query: SelectQueryBuilder<Activity>,
  { divisionId, states, search }: ActivityFilter,
): void {
  if (divisionId != null)
    query.andWhere(
      'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
      { divisionId: divisionKey(divisionId) },
    );
  if (states != null) query.andWhere('row.state = any(:states)', { states });
  const part = search?.trim();
  if (part) query.andWhere('position(:part in row.title) > 0', { part });
}
