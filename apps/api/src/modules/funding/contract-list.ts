import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type {
  ConnectionRead,
  FilterCondition,
  KeysetOrder,
} from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import { organisationKey } from '../organisations';
import { FundingContract } from './contract.entity';
import { type FundingContractFilter, FundingContractOrder } from './contract.inputs';

/** Orders of the list, for planned reads and resolvers alike. */
export const CONTRACT_ORDERS: Readonly<Record<FundingContractOrder, KeysetOrder>> = {
  [FundingContractOrder.UPDATED_AT_DESC]: { properties: ['updatedAt'], direction: 'desc' },
  [FundingContractOrder.ENDS_ON_ASC]: { properties: ['endsOn'], direction: 'asc' },
  [FundingContractOrder.NUMBER_ASC]: { properties: ['number'], direction: 'asc' },
};

/** A text that LIKE takes literally, without spaces around it. */
const literally = (text: unknown): string =>
  String(text)
    .trim()
    .replace(/[\\%_]/gu, String.raw`\$&`);

const WITHIN =
  'exists (select 1 from division_closure within where within.descendant_id = %column and within.ancestor_id = %value)';

const FILTERS: Readonly<Record<string, FilterCondition>> = {
  'filter.divisionId': {
    type: 'bigint',
    decode: divisionKey,
    sql: (row, value) => WITHIN.replace('%column', row.column('divisionId')).replace('%value', value),
  },
  'filter.supplierId': { property: 'supplierId', op: 'eq', decode: (id) => organisationKey(id).id },
  'filter.states': { property: 'state', op: 'in' },
  'filter.kinds': { property: 'kind', op: 'in' },
  'filter.hub': { property: 'hub', op: 'eq' },
  'filter.search': {
    type: 'text',
    decode: literally,
    sql: (row, value) =>
      `${row.column('title')} like '%' || ${value} || '%' or ${row.column('number')} like ${value} || '%'`,
  },
};

/** How the planner reads the list: without drafts that were withdrawn. */
export const CONTRACT_LIST_READ: ConnectionRead = {
  kind: 'connection',
  entity: FundingContract,
  orders: CONTRACT_ORDERS,
  defaultOrder: FundingContractOrder.UPDATED_AT_DESC,
  filters: FILTERS,
  always: (row) => `${row.column('state')} <> 'withdrawn'`,
};

/** The same conditions on a query whose alias is `row`, for resolvers. */
export function narrowContracts(
  query: SelectQueryBuilder<FundingContract>,
  filter: FundingContractFilter,
): void {
  query.andWhere(`row.state <> 'withdrawn'`);
  if (filter.divisionId != null) {
    query.andWhere(WITHIN.replace('%column', 'row.divisionId').replace('%value', ':divisionId::bigint'), {
      divisionId: divisionKey(filter.divisionId),
    });
  }
  if (filter.supplierId != null)
    query.andWhere('row.supplierId = :supplierId', { supplierId: organisationKey(filter.supplierId).id });
  if (filter.hub != null) query.andWhere('row.hub = :hub', { hub: filter.hub });
  if (filter.states != null) query.andWhere('row.state = any(:states)', { states: filter.states });
  if (filter.kinds != null) query.andWhere('row.kind = any(:kinds)', { kinds: filter.kinds });
  if (filter.search == null) return;
  const text = literally(filter.search);
  query.andWhere(
    new Brackets((either) =>
      either.where('row.title like :titlePattern').orWhere('row.number like :numberPattern'),
    ),
    { titlePattern: `%${text}%`, numberPattern: `${text}%` },
  );
}
