import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { districtRowKey } from '../../platform/graphql/global-id';
import type {
  ConnectionRead,
  FilterCondition,
  KeysetOrder,
} from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import {
  type MandateEditionFilter,
  MandateEditionOrder,
  type MandateItemFilter,
  MandateItemOrder,
} from './mandate.inputs';
import { MANDATE_EDITION } from './mandate.type';
import { MandateEdition, MandateItemRow } from './mandate-edition.entity';

/** Orders of both lists, for planned reads and resolvers alike. */
export const MANDATE_EDITION_ORDERS: Readonly<Record<MandateEditionOrder, KeysetOrder>> = {
  [MandateEditionOrder.CREATED_AT_DESC]: { properties: ['createdAt'], direction: 'desc' },
  [MandateEditionOrder.TITLE_ASC]: { properties: ['title'], direction: 'asc' },
};
export const MANDATE_ITEM_ORDERS: Readonly<Record<MandateItemOrder, KeysetOrder>> = {
  [MandateItemOrder.CODE_ASC]: { properties: ['code'], direction: 'asc' },
};

/** A text that LIKE takes literally, without spaces around it. */
const literally = (text: unknown): string =>
  String(text)
    .trim()
    .replace(/[\\%_]/gu, String.raw`\$&`);

const WITHIN =
  'exists (select 1 from division_closure within where within.descendant_id = %column and within.ancestor_id = %value)';

const IN_FORCE = `%state in ('inForce', 'superseded') and %from <= %value and (%to is null or %value <= %to)`;

const EDITION_FILTERS: Readonly<Record<string, FilterCondition>> = {
  'filter.divisionId': {
    type: 'bigint',
    decode: divisionKey,
    sql: (row, value) => WITHIN.replace('%column', row.column('divisionId')).replace('%value', value),
  },
  'filter.bodies': { property: 'body', op: 'in' },
  'filter.states': { property: 'state', op: 'in' },
  'filter.inForceOn': {
    type: 'date',
    sql: (row, value) => inForceSql(row.column, value),
  },
  'filter.search': { property: 'title', op: 'contains', decode: (text) => String(text).trim() },
};

function inForceSql(column: (property: string) => string, value: string): string {
  return IN_FORCE.replace('%state', column('state'))
    .replace('%from', column('validFrom'))
    .replaceAll('%to', column('validTo'))
    .replaceAll('%value', value);
}

const ITEM_FILTERS: Readonly<Record<string, FilterCondition>> = {
  'filter.editionId': { property: 'editionId', op: 'eq', decode: editionRowId },
  'filter.classes': { property: 'mandateClass', op: 'in' },
  'filter.search': {
    type: 'text',
    decode: literally,
    sql: (row, value) =>
      `${row.column('name')} like '%' || ${value} || '%' or ${row.column('legalBasis')} like '%' || ${value} || '%' or ${row.column('code')} like ${value} || '%'`,
  },
};

function editionRowId(id: unknown): string {
  return districtRowKey(MANDATE_EDITION, id).id;
}

/** How the planner reads editions. */
export const MANDATE_EDITION_READ: ConnectionRead = {
  kind: 'connection',
  entity: MandateEdition,
  orders: MANDATE_EDITION_ORDERS,
  defaultOrder: MandateEditionOrder.CREATED_AT_DESC,
  filters: EDITION_FILTERS,
};

/** How the planner reads items. */
export const MANDATE_ITEM_READ: ConnectionRead = {
  kind: 'connection',
  entity: MandateItemRow,
  orders: MANDATE_ITEM_ORDERS,
  defaultOrder: MandateItemOrder.CODE_ASC,
  filters: ITEM_FILTERS,
  always: (row) => `${row.column('withdrawnAt')} is null`,
};

/** The same conditions on a query whose alias is `row`. */
export function narrowEditions(
  query: SelectQueryBuilder<MandateEdition>,
  filter: MandateEditionFilter,
): void {
  if (filter.divisionId != null)
    query.andWhere(WITHIN.replace('%column', 'row.divisionId').replace('%value', ':divisionId::bigint'), {
      divisionId: divisionKey(filter.divisionId),
    });
  if (filter.bodies != null) query.andWhere('row.body = any(:bodies)', { bodies: filter.bodies });
  if (filter.states != null) query.andWhere('row.state = any(:states)', { states: filter.states });
  if (filter.inForceOn != null)
    query.andWhere(
      inForceSql((property) => `row.${property}`, ':inForceOn::date'),
      {
        inForceOn: filter.inForceOn,
      },
    );
  if (filter.search != null)
    query.andWhere('row.title like :title', { title: `%${literally(filter.search)}%` });
}

/** The same conditions on a query whose alias is `row`. */
export function narrowItems(query: SelectQueryBuilder<MandateItemRow>, filter: MandateItemFilter): void {
  query.andWhere('row.withdrawnAt is null');
  if (filter.editionId != null)
    query.andWhere('row.editionId = :editionId', { editionId: editionRowId(filter.editionId) });
  if (filter.classes != null) query.andWhere('row.mandateClass = any(:classes)', { classes: filter.classes });
  if (filter.search == null) return;
  const text = literally(filter.search);
  query.andWhere(
    new Brackets((either) =>
      either
        .where('row.name like :wordPattern')
        .orWhere('row.legalBasis like :wordPattern')
        .orWhere('row.code like :codePattern'),
    ),
    { wordPattern: `%${text}%`, codePattern: `${text}%` },
  );
}
