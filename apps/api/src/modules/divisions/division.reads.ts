import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { DivisionKind } from '@weizhi/domain';
import type { ConnectionRead, KeysetOrder } from '../../platform/read-planner/read-annotations';
import { Division } from './division.entity';
import { divisionKey } from './division-key';

/** What a list of divisions is kept to. Ids are internal ids. */
export interface DivisionSearch {
  /** Part of a name, or the beginning of a code; taken literally. */
  readonly search?: string;
  readonly kinds?: readonly DivisionKind[];
  /** Itself and everything below. */
  readonly withinId?: string;
  readonly parentId?: string;
  /** Null for the present tree. */
  readonly asOf: string | null;
}

/** The order of the official code list: ids were given in it. */
export const OFFICIAL_ORDER: Readonly<Record<string, KeysetOrder>> = {
  official: { properties: ['id'], direction: 'asc' },
};

const EXISTING: Pick<ConnectionRead, 'always' | 'defaultOrder' | 'entity' | 'kind' | 'orders'> = {
  kind: 'connection',
  entity: Division,
  orders: OFFICIAL_ORDER,
  defaultOrder: 'official',
  always: (row) => `${row.column('existsTo')} is null`,
};

/** How the planner reads a list of the present tree; the tree as of a day is for the resolver. */
export const DIVISION_LIST_READ: ConnectionRead = {
  ...EXISTING,
  filters: {
    'filter.search': {
      type: 'text',
      decode: (text) => likeLiteral(String(text)),
      sql: (row, value) =>
        `${row.column('name')} like '%' || ${value} || '%' or ${row.column('code')} like ${value} || '%'`,
    },
    'filter.kinds': { property: 'kind', op: 'in' },
    'filter.withinId': {
      type: 'bigint',
      decode: divisionKey,
      sql: (row, value) =>
        `exists (select 1 from division_closure within where within.descendant_id = ${row.column('id')} and within.ancestor_id = ${value})`,
    },
  },
};

/** How the planner reads the divisions directly below one. */
export const DIVISION_CHILDREN_READ: ConnectionRead = {
  ...EXISTING,
  by: { parentId: 'id' },
  filters: { kinds: { property: 'kind', op: 'in' } },
};

/** Adds the conditions of a search to a query whose alias is `row`. */
export function narrowDivisions(query: SelectQueryBuilder<Division>, search: DivisionSearch): void {
  const { asOf } = search;
  if (asOf === null) query.andWhere('row.existsTo is null');
  else query.andWhere('row.existsFrom <= :asOf and (row.existsTo is null or row.existsTo > :asOf)', { asOf });
  if (search.kinds) query.andWhere('row.kind = any(:kinds)', { kinds: search.kinds });
  if (search.search !== undefined) narrowByText(query, search.search, asOf);
  if (search.withinId) {
    query.andWhere(
      'exists (select 1 from division_closure within where within.descendant_id = row.id and within.ancestor_id = :withinId::bigint)',
      { withinId: search.withinId },
    );
  }
  if (search.parentId) narrowByParent(query, search.parentId, asOf);
}

function narrowByText(query: SelectQueryBuilder<Division>, text: string, asOf: string | null): void {
  const literal = likeLiteral(text);
  const parameters = { namePattern: `%${literal}%`, codePattern: `${literal}%` };
  if (asOf === null) {
    query.andWhere(
      new Brackets((either) =>
        either.where('row.name like :namePattern').orWhere('row.code like :codePattern'),
      ),
      parameters,
    );
    return;
  }
  query.andWhere(
    'exists (select 1 from division_name named where named.division_id = row.id and named.valid_from <= :asOf ' +
      'and (named.valid_to is null or named.valid_to > :asOf) and (named.name like :namePattern or named.code like :codePattern))',
    parameters,
  );
}

function narrowByParent(query: SelectQueryBuilder<Division>, parentId: string, asOf: string | null): void {
  if (asOf === null) {
    query.andWhere('row.parentId = :parentId', { parentId });
    return;
  }
  query.andWhere(
    'exists (select 1 from division_placement placed where placed.division_id = row.id and placed.parent_id = :parentId::bigint ' +
      'and placed.valid_from <= :asOf and (placed.valid_to is null or placed.valid_to > :asOf))',
    { parentId },
  );
}

/** A text that LIKE takes literally, without spaces around it. */
function likeLiteral(text: string): string {
  return text.trim().replace(/[\\%_]/gu, String.raw`\$&`);
}
