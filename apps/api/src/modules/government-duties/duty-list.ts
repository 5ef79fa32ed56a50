import type { SelectQueryBuilder } from 'typeorm';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import type { GovernmentDutyRow } from './government-duty.entity';
import type { GovernmentDutyFilter } from './government-duty.inputs';

/** The one order of the list: what was registered last comes first. */
export const DUTY_ORDERS: Readonly<Record<'newest', KeysetOrder>> = {
  newest: { properties: ['createdAt'], direction: 'desc' },
};

/** Narrows a query whose alias is `row` to what the list is kept to. What an undone import brought is in no list. */
export function narrowDuties(
  query: SelectQueryBuilder<GovernmentDutyRow>,
  { duties, search }: GovernmentDutyFilter,
): void {
  query.andWhere('row.withdrawnAt is null');
  if (duties != null) query.andWhere('row.duty = any(:duties)', { duties });
  const wanted = search?.trim();
  if (wanted)
    query.andWhere('(position(:wanted in row.title) > 0 or position(:wanted in row.department) > 0)', {
      wanted,
    });
}
