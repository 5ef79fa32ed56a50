import type { Actor } from '@weizhi/domain';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import type { Account } from './account.entity';
import type { AccountFilter } from './account.type';
import { rootDivisions, withinRoots } from './authority';

/** Orders of the list of accounts. */
export const ACCOUNT_ORDERS: Readonly<Record<'byIdentifier', KeysetOrder>> = {
  byIdentifier: { properties: ['identifierKey'], direction: 'asc' },
};

/** Keeps a query whose alias is `row` to the accounts that the actor looks after, and to a filter. */
export function narrowAccounts(
  query: SelectQueryBuilder<Account>,
  filter: AccountFilter,
  { actor }: { readonly actor: Actor },
): void {
  query.andWhere(withinRoots('row.home_division_id'), { roots: rootDivisions(actor, 'account.read') });
  if (typeof filter.disabled === 'boolean')
    query.andWhere(filter.disabled ? 'row.disabledAt is not null' : 'row.disabledAt is null');
  const search = filter.search?.trim();
  if (!search) return;
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`)}%`;
  query.andWhere(
    new Brackets((either) =>
      either.where('row.identifierKey like :pattern').orWhere('lower(row.displayName) like :pattern'),
    ),
    { pattern },
  );
}
