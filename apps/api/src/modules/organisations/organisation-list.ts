import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import { keyOfType } from '../../platform/graphql/global-id';
import type {
  ConnectionRead,
  FilterCondition,
  KeysetOrder,
  SqlContext,
} from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import { Organisation } from './organisation.entity';
import { type OrganisationFilter, OrganisationOrder } from './organisation.inputs';
import { elementHalvesSql } from './organisation-sql';
import { dayOf } from './record-event';

/** Orders of the list, for planned reads and resolvers alike. */
export const ORGANISATION_ORDERS: Readonly<Record<OrganisationOrder, KeysetOrder>> = {
  [OrganisationOrder.NAME_ASC]: { properties: ['name'], direction: 'asc' },
  [OrganisationOrder.UPDATED_AT_DESC]: { properties: ['updatedAt'], direction: 'desc' },
  [OrganisationOrder.STATUS_SINCE_ASC]: { properties: ['statusSince'], direction: 'asc' },
};

const districtKey = (id: unknown): string => (typeof id === 'string' && keyOfType(id, 'District')?.id) || '0';

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
  'filter.districtId': { property: 'districtId', op: 'eq', decode: districtKey },
  'filter.serviceKinds': { property: 'serviceKind', op: 'in' },
  'filter.registrationStatuses': { property: 'registrationStatus', op: 'in' },
  'filter.legalForms': { property: 'legalForm', op: 'in' },
  'filter.creditFlags': { property: 'creditFlag', op: 'in' },
  'filter.hub': { property: 'hub', op: 'eq' },
  'filter.search': {
    type: 'text',
    decode: literally,
    sql: (row, value) =>
      `${row.column('name')} like '%' || ${value} || '%' or ${row.column('uscc')} like upper(${value}) || '%' or ${row.column('filingNumber')} = ${value}`,
  },
  'filter.minimumElementScore': {
    type: 'numeric',
    sql: (row, value) => `${halvesToday(row)} >= 2 * ${value}`,
  },
  'filter.maximumElementScore': {
    type: 'numeric',
    sql: (row, value) => `${halvesToday(row)} <= 2 * ${value}`,
  },
};

function halvesToday(row: SqlContext): string {
  return elementHalvesSql({ districtId: row.column('districtId'), id: row.column('id') }, row.today());
}

/** How the planner reads the list: neither withdrawn nor merged into another. */
export const ORGANISATION_LIST_READ: ConnectionRead = {
  kind: 'connection',
  entity: Organisation,
  orders: ORGANISATION_ORDERS,
  defaultOrder: OrganisationOrder.NAME_ASC,
  filters: FILTERS,
  always: (row) => `${row.column('withdrawnAt')} is null and ${row.column('mergedIntoId')} is null`,
};

/** The same conditions on a query whose alias is `row`, for resolvers and exports. */
export function narrowOrganisations(
  query: SelectQueryBuilder<Organisation>,
  filter: OrganisationFilter,
  context: Pick<RequestContext, 'clock'>,
): void {
  query.andWhere('row.withdrawnAt is null and row.mergedIntoId is null');
  if (filter.divisionId != null) {
    query.andWhere(WITHIN.replace('%column', 'row.divisionId').replace('%value', ':divisionId::bigint'), {
      divisionId: divisionKey(filter.divisionId),
    });
  }
  if (filter.districtId != null)
    query.andWhere('row.districtId = :filterDistrictId', {
      filterDistrictId: districtKey(filter.districtId),
    });
  if (filter.hub != null) query.andWhere('row.hub = :hub', { hub: filter.hub });
  if (filter.search != null) narrowByText(query, literally(filter.search));
  narrowToMembers(query, filter);
  narrowByScore(query, filter, dayOf(context.clock.now()));
}

function narrowByText(query: SelectQueryBuilder<Organisation>, text: string): void {
  query.andWhere(
    new Brackets((either) =>
      either
        .where('row.name like :namePattern')
        .orWhere('row.uscc like :usccPattern')
        .orWhere('row.filingNumber = :exactText'),
    ),
    { namePattern: `%${text}%`, usccPattern: `${text.toUpperCase()}%`, exactText: text },
  );
}

function narrowToMembers(query: SelectQueryBuilder<Organisation>, filter: OrganisationFilter): void {
  const lists = {
    serviceKind: filter.serviceKinds,
    registrationStatus: filter.registrationStatuses,
    legalForm: filter.legalForms,
    creditFlag: filter.creditFlags,
  };
  for (const [property, members] of Object.entries(lists)) {
    if (members != null)
      query.andWhere(`row.${property} = any(:${property}Members)`, { [`${property}Members`]: members });
  }
}

/** Scores are rows with days: the one of today is looked at, and whoever has none has nought. */

function narrowByScore(
  query: SelectQueryBuilder<Organisation>,
  { minimumElementScore: least, maximumElementScore: most }: OrganisationFilter,
  day: string,
): void {
  const halves = elementHalvesSql({ districtId: 'row.districtId', id: 'row.id' }, ':scoreDay::date');
  if (least != null)
    query.andWhere(`${halves} >= 2 * :leastScore::numeric`, { scoreDay: day, leastScore: least });
  if (most != null)
    query.andWhere(`${halves} <= 2 * :mostScore::numeric`, { scoreDay: day, mostScore: most });
}
