import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../context/request-context';
import { dataScope } from '../database/data-scope';
import type { EntityClass } from '../database/entity-class';
import { getTableKind } from '../database/table-kind';
import { thrown } from '../errors/thrown';
import { type CursorPurpose, scopeFingerprint } from '../read-planner/cursor';
import type { KeysetOrder } from '../read-planner/read-annotations';
import { type Connection, type ConnectionArguments, readPage, toConnection } from './connection';

/** What a keyset page is read from. `field` is the coordinate in the schema, such as `Query.matters`. */
export interface KeysetPage<E extends ObjectLiteral, Node> {
  readonly field: string;
  readonly entity: EntityClass<E>;
  readonly page: ConnectionArguments;
  readonly orders: Readonly<Record<string, KeysetOrder>>;
  readonly order: string;
  /** Adds the conditions of the list; the row's alias is `row`. */
  readonly filter?: (query: SelectQueryBuilder<E>) => void;
  readonly toNode: (row: E) => Node;
}

/**
 * Reads a page of rows through the scoped repository: the ordinary path of every connection, which answers
 * exactly as a planned read does, cursors included.
 * @throws PAGE_SIZE_REQUIRED, PAGE_TOO_LARGE, INVALID_CURSOR
 */
export async function readKeysetPage<E extends ObjectLiteral, Node>(
  context: RequestContext,
  list: KeysetPage<E, Node>,
): Promise<Connection<Node>> {
  const page = readPage(list.page);
  const order = list.orders[list.order];
  if (!order) throw new Error(`${list.field} has no order ${list.order}`);
  const base = (): SelectQueryBuilder<E> => {
    const query = context.reads.repository(list.entity).query('row');
    list.filter?.(query);
    return query;
  };
  const query = base();
  const columns = query.expressionMap.mainAlias?.metadata;
  if (!columns) throw new Error(`${list.field}: the list has no entity`);
  const keys = keyProperties(context, list.entity, {
    properties: order.properties,
    primary: columns.primaryColumns.map((column) => column.propertyName),
  });
  const purpose = purposeOf(context, list);
  const descending = (order.direction === 'desc') !== page.backward;
  for (const property of keys) query.addOrderBy(`row.${property}`, descending ? 'DESC' : 'ASC');
  if (page.cursor !== null) {
    const values = context.cursors.decode(purpose, page.cursor);
    if (values?.length !== keys.length) throw thrown('INVALID_CURSOR');
    const left = keys.map((property) => `row.${property}`).join(', ');
    const right = keys.map((property, index) => {
      const column = columns.findColumnWithPropertyName(property);
      return `:after_${String(index)}::${String(column?.type)}`;
    });
    const parameters = Object.fromEntries(values.map((value, index) => [`after_${String(index)}`, value]));
    query.andWhere(`(${left}) ${descending ? '<' : '>'} (${right.join(', ')})`, parameters);
  }
  keys.forEach((property, index) =>
    query.addSelect(`CAST(row.${property} AS text)`, `sort_key_${String(index)}`),
  );
  const { entities, raw } = await query.limit(page.size + 1).getRawAndEntities<Record<string, string>>();
  const rows = entities.map((entity, position) => ({
    entity,
    keys: keys.map((_property, index) => raw[position]?.[`sort_key_${String(index)}`] ?? ''),
  }));
  return toConnection({
    page,
    rows,
    cursorOf: (row) => context.cursors.encode(purpose, row.keys),
    toNode: (row) => list.toNode(row.entity),
    countRows: () => base().getCount(),
  });
}

/** The order's properties and what is left of the primary key; within one district its id orders nothing. */
function keyProperties(
  context: RequestContext,
  entity: EntityClass,
  order: { readonly properties: readonly string[]; readonly primary: readonly string[] },
): readonly string[] {
  const rest = order.primary.filter((property) => !order.properties.includes(property));
  const breakers = rest.filter((property) => property !== 'districtId');
  const kind = getTableKind(entity);
  const oneDistrict = kind.kind === 'tenant' && dataScope(context.actor, kind.read).shape === 'oneDistrict';
  return [
    ...order.properties,
    ...breakers,
    ...(breakers.length < rest.length && !oneDistrict ? ['districtId'] : []),
  ];
}

function purposeOf(
  context: RequestContext,
  list: { field: string; entity: EntityClass; order: string },
): CursorPurpose {
  const kind = getTableKind(list.entity);
  const scope = kind.kind === 'tenant' ? scopeFingerprint(dataScope(context.actor, kind.read)) : '';
  return { field: list.field, order: list.order, scope };
}
