import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import type { Plaque } from './plaque.entity';
import type { PlaqueFilter } from './plaque.inputs';
import { statusParameters, statusSql } from './plaque-standing';

/** The one order of the list. */
export const PLAQUE_ORDERS: Readonly<Record<'newest', KeysetOrder>> = {
  newest: { properties: ['createdAt'], direction: 'desc' },
};

/** Narrows a query whose alias is `row` to what the list is kept to. What an undone import brought is in no list. */
export function narrowPlaques(
  query: SelectQueryBuilder<Plaque>,
  filter: PlaqueFilter,
  context: Pick<RequestContext, 'clock' | 'actor'>,
): void {
  query.andWhere('row.withdrawnAt is null');
  if (filter.divisionId != null)
    query.andWhere(
      'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
      { divisionId: divisionKey(filter.divisionId) },
    );
  if (filter.statuses != null)
    query.andWhere(`${statusSql('row')} = any(:statuses)`, {
      statuses: filter.statuses,
      ...statusParameters(context),
    });
  if (filter.own === true) query.andWhere('row.appliedBy = :applicant', { applicant: context.actor.id });
  const search = filter.search?.trim();
  if (search)
    query.andWhere('(position(:search in row.name) > 0 or position(:search in row.department) > 0)', {
      search,
    });
}
