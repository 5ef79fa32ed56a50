import type { SelectQueryBuilder } from 'typeorm';
import { keyOfType } from '../../platform/graphql/global-id';
import type {
  ConnectionRead,
  FilterCondition,
  KeysetOrder,
} from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import { Matter } from './matter.entity';
import type { MatterFilter } from './matter.inputs';
import { MatterOrder } from './matter.inputs';

/** Orders of the list, for planned reads and resolvers alike. */
export const MATTER_ORDERS: Readonly<Record<MatterOrder, KeysetOrder>> = {
  [MatterOrder.REPORTED_ON_DESC]: { properties: ['reportedOn'], direction: 'desc' },
  [MatterOrder.REPORTED_ON_ASC]: { properties: ['reportedOn'], direction: 'asc' },
  [MatterOrder.NUMBER_ASC]: { properties: ['number'], direction: 'asc' },
};

const districtKey = (id: unknown): string => (typeof id === 'string' && keyOfType(id, 'District')?.id) || '0';

const FILTERS: Readonly<Record<string, FilterCondition>> = {
  'filter.divisionId': {
    type: 'bigint',
    decode: divisionKey,
    sql: (row, value) =>
      `exists (select 1 from division_closure within where within.descendant_id = ${row.column('divisionId')} and within.ancestor_id = ${value})`,
  },
  'filter.districtId': { property: 'districtId', op: 'eq', decode: districtKey },
  'filter.from': { property: 'reportedOn', op: 'gte' },
  'filter.to': { property: 'reportedOn', op: 'lte' },
  'filter.eventTypes': { property: 'eventType', op: 'in' },
  'filter.channels': { property: 'channel', op: 'in' },
  'filter.natures': { property: 'nature', op: 'in' },
  'filter.disposingUnits': { property: 'disposingUnit', op: 'in' },
  'filter.outcome': { property: 'outcome', op: 'eq' },
  'filter.located': { property: 'communityId', op: 'isPresent' },
};

/** How the planner reads the list. */
export const MATTER_LIST_READ: ConnectionRead = {
  kind: 'connection',
  entity: Matter,
  orders: MATTER_ORDERS,
  defaultOrder: MatterOrder.REPORTED_ON_DESC,
  filters: FILTERS,
  always: (row) => `${row.column('withdrawnAt')} is null`,
};

/** The same conditions on a query whose alias is `row`, for the resolver. */
export function narrowMatters(query: SelectQueryBuilder<Matter>, filter: MatterFilter): void {
  query.andWhere('row.withdrawnAt is null');
  if (filter.divisionId != null) {
    query.andWhere(
      'exists (select 1 from division_closure within where within.descendant_id = row.divisionId and within.ancestor_id = :divisionId::bigint)',
      { divisionId: divisionKey(filter.divisionId) },
    );
  }
  if (filter.districtId != null)
    query.andWhere('row.districtId = :districtId', { districtId: districtKey(filter.districtId) });
  if (filter.from != null) query.andWhere('row.reportedOn >= :from', { from: filter.from });
  if (filter.to != null) query.andWhere('row.reportedOn <= :to', { to: filter.to });
  if (filter.outcome != null) query.andWhere('row.outcome = :outcome', { outcome: filter.outcome });
  if (filter.located != null) query.andWhere(`row.communityId is ${filter.located ? 'not ' : ''}null`);
  narrowToMembers(query, filter);
}

function narrowToMembers(query: SelectQueryBuilder<Matter>, filter: MatterFilter): void {
  const lists = {
    eventType: filter.eventTypes,
    channel: filter.channels,
    nature: filter.natures,
    disposingUnit: filter.disposingUnits,
  };
  for (const [property, members] of Object.entries(lists)) {
    if (members != null)
      query.andWhere(`row.${property} = any(:${property}Members)`, { [`${property}Members`]: members });
  }
}
