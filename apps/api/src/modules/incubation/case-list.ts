import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type {
  ConnectionRead,
  FilterCondition,
  KeysetOrder,
} from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import { organisationKey } from '../organisations';
import { IncubationCase } from './case.entity';
import { type IncubationCaseFilter, IncubationCaseOrder } from './case.inputs';

/** Orders of the list, for planned reads and resolvers alike. */
export const CASE_ORDERS: Readonly<Record<IncubationCaseOrder, KeysetOrder>> = {
  [IncubationCaseOrder.UPDATED_AT_DESC]: { properties: ['updatedAt'], direction: 'desc' },
  [IncubationCaseOrder.STAGE_ENTERED_ON_ASC]: { properties: ['stageEnteredOn'], direction: 'asc' },
  [IncubationCaseOrder.NUMBER_DESC]: { properties: ['number'], direction: 'desc' },
};

const searchText = (text: unknown): string => (typeof text === 'string' ? text.trim().toLowerCase() : '');

const WITHIN = (column: string, value: string): string =>
  `exists (select 1 from division_closure within where within.descendant_id = ${column} and within.ancestor_id = ${value})`;
const NAMED = (district: string, organisation: string, value: string): string =>
  `exists (select 1 from organisation o where o.district_id = ${district} and o.id = ${organisation} and position(${value} in lower(o.name)) > 0)`;

const FILTERS: Readonly<Record<string, FilterCondition>> = {
  'filter.divisionId': {
    type: 'bigint',
    decode: divisionKey,
    sql: (row, value) => WITHIN(row.column('divisionId'), value),
  },
  'filter.stages': { property: 'stage', op: 'in' },
  'filter.track': { property: 'track', op: 'eq' },
  'filter.organisationId': { property: 'organisationId', op: 'eq', decode: (id) => organisationKey(id).id },
  'filter.search': {
    type: 'text',
    decode: searchText,
    sql: (row, value) =>
      `(position(${value} in lower(${row.column('number')})) > 0 or ${NAMED(row.column('districtId'), row.column('organisationId'), value)})`,
  },
};

/** How the planner reads the list. */
export const CASE_LIST_READ: ConnectionRead = {
  kind: 'connection',
  entity: IncubationCase,
  orders: CASE_ORDERS,
  defaultOrder: IncubationCaseOrder.UPDATED_AT_DESC,
  filters: FILTERS,
};

/** The same conditions on a query whose alias is `row`, for the resolver. */
export function narrowCases(query: SelectQueryBuilder<IncubationCase>, filter: IncubationCaseFilter): void {
  if (filter.divisionId != null)
    query.andWhere(WITHIN('row.divisionId', ':divisionId::bigint'), {
      divisionId: divisionKey(filter.divisionId),
    });
  if (filter.stages != null) query.andWhere('row.stage = any(:stages)', { stages: filter.stages });
  if (filter.track != null) query.andWhere('row.track = :track', { track: filter.track });
  if (filter.organisationId != null)
    query.andWhere('row.organisationId = :organisationId', {
      organisationId: organisationKey(filter.organisationId).id,
    });
  if (filter.search != null) {
    query.andWhere(
      new Brackets((either) =>
        either
          .where('position(:search in lower(row.number)) > 0')
          .orWhere(NAMED('row.districtId', 'row.organisationId', ':search')),
      ),
      { search: searchText(filter.search) },
    );
  }
}
