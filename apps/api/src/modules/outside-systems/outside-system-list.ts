import { dateInShanghai } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import type { OutsideSystem } from './outside-system.entity';
import type { OutsideSystemFilter } from './outside-system.inputs';

/** The one order of the list: what was registered last comes first. */
export const SYSTEM_ORDERS: Readonly<Record<'newest', KeysetOrder>> = {
  newest: { properties: ['createdAt'], direction: 'desc' },
};

const REACHES = `exists (select 1 from outside_system_target target
  join division_closure closure on (closure.ancestor_id = target.division_id and closure.descendant_id = :divisionId::bigint)
    or (closure.descendant_id = target.division_id and closure.ancestor_id = :divisionId::bigint)
 where target.district_id = row.districtId and target.system_id = row.id)`;

const IN_USE =
  'row.activeFrom <= :today::date and (row.activeUntil is null or row.activeUntil >= :today::date)';

/** Narrows a query whose alias is `row` to what the list is kept to. What an undone import brought is in no list. */
export function narrowSystems(
  query: SelectQueryBuilder<OutsideSystem>,
  { kinds, divisionId, inUse, search }: OutsideSystemFilter,
  { clock }: Pick<RequestContext, 'clock'>,
): void {
  query.andWhere('row.withdrawnAt is null');
  if (kinds != null) query.andWhere('row.kind = any(:kinds)', { kinds });
  if (divisionId != null) query.andWhere(REACHES, { divisionId: divisionKey(divisionId) });
  if (inUse != null)
    query.andWhere(inUse ? IN_USE : `not (${IN_USE})`, { today: dateInShanghai(clock.now().getTime()) });
  const wanted = search?.trim();
  if (wanted)
    query.andWhere('(position(:wanted in row.name) > 0 or position(:wanted in row.purpose) > 0)', { wanted });
}
