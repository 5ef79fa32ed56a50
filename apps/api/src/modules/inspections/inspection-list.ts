import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import type { Inspection } from './inspection.entity';
import type { InspectionFilter } from './inspection.inputs';

/** The one order of the list: the latest day first. */
export const INSPECTION_ORDERS: Readonly<Record<'latestDay', KeysetOrder>> = {
  latestDay: { properties: ['startsOn'], direction: 'desc' },
};

/** Narrows a query whose alias is `row` to what the list is kept to. What an undone import brought is in no list. */
export function narrowInspections(
  query: SelectQueryBuilder<Inspection>,
  filter: InspectionFilter,
  context: Pick<RequestContext, 'actor'>,
): void {
  query.andWhere('row.withdrawnAt is null');
  if (filter.divisionId != null)
    query.andWhere(
      'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
      { divisionId: divisionKey(filter.divisionId) },
    );
  if (filter.states != null) query.andWhere('row.state = any(:states)', { states: filter.states });
  if (filter.own === true) query.andWhere('row.announcedBy = :announcer', { announcer: context.actor.id });
  const search = filter.search?.trim();
  if (search)
    query.andWhere('(position(:search in row.title) > 0 or position(:search in row.department) > 0)', {
      search,
    });
}
