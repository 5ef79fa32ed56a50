import type { SelectQueryBuilder } from 'typeorm';
import type {
  ConnectionRead,
  FilterCondition,
  KeysetOrder,
} from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import { organisationKey } from '../organisations';
import { AnnualAccounts } from './annual-accounts.entity';
import { type AnnualAccountsFilter, AnnualAccountsOrder } from './annual-accounts.inputs';

/** Orders of the list, for planned reads and resolvers alike. */
export const ACCOUNTS_ORDERS: Readonly<Record<AnnualAccountsOrder, KeysetOrder>> = {
  [AnnualAccountsOrder.YEAR_DESC]: { properties: ['year'], direction: 'desc' },
  [AnnualAccountsOrder.UPDATED_AT_DESC]: { properties: ['updatedAt'], direction: 'desc' },
};

/** A text that LIKE takes literally, without spaces around it. */
const literally = (text: unknown): string =>
  String(text)
    .trim()
    .replace(/[\\%_]/gu, String.raw`\$&`);

const WITHIN =
  'exists (select 1 from division_closure within where within.descendant_id = %column and within.ancestor_id = %value)';

/** The row's scope is its organisation's, so that the name gives nothing away that is not seen anyway. */
const NAMED =
  "exists (select 1 from organisation named where named.district_id = %district and named.id = %organisation and named.name like '%' || %value || '%')";

const named = (district: string, organisation: string, value: string): string =>
  NAMED.replace('%district', district).replace('%organisation', organisation).replace('%value', value);

const FILTERS: Readonly<Record<string, FilterCondition>> = {
  'filter.divisionId': {
    type: 'bigint',
    decode: divisionKey,
    sql: (row, value) => WITHIN.replace('%column', row.column('divisionId')).replace('%value', value),
  },
  'filter.organisationId': {
    property: 'organisationId',
    op: 'eq',
    decode: (id) => organisationKey(id).id,
  },
  'filter.years': { property: 'year', op: 'in' },
  'filter.states': { property: 'state', op: 'in' },
  'filter.search': {
    type: 'text',
    decode: literally,
    sql: (row, value) => named(row.column('districtId'), row.column('organisationId'), value),
  },
};

/** How the planner reads the list: without what was withdrawn. */
export const ACCOUNTS_LIST_READ: ConnectionRead = {
  kind: 'connection',
  entity: AnnualAccounts,
  orders: ACCOUNTS_ORDERS,
  defaultOrder: AnnualAccountsOrder.YEAR_DESC,
  filters: FILTERS,
  always: (row) => `${row.column('state')} <> 'withdrawn'`,
};

/** The same conditions on a query whose alias is `row`, for resolvers and exports. */
export function narrowAccounts(
  query: SelectQueryBuilder<AnnualAccounts>,
  filter: AnnualAccountsFilter,
): void {
  query.andWhere(`row.state <> 'withdrawn'`);
  if (filter.divisionId != null)
    query.andWhere(WITHIN.replace('%column', 'row.divisionId').replace('%value', ':divisionId::bigint'), {
      divisionId: divisionKey(filter.divisionId),
    });
  if (filter.organisationId != null)
    query.andWhere('row.organisationId = :organisationId', {
      organisationId: organisationKey(filter.organisationId).id,
    });
  if (filter.years != null) query.andWhere('row.year = any(:years)', { years: filter.years });
  if (filter.states != null) query.andWhere('row.state = any(:states)', { states: filter.states });
  if (filter.search != null)
    query.andWhere(named('row.districtId', 'row.organisationId', ':nameText'), {
      nameText: literally(filter.search),
    });
}
