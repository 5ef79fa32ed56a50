import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../context/request-context';
import { dataScope } from '../database/data-scope';
import type { EntityClass } from '../database/entity-class';
import { getTableKind } from '../database/table-kind';
import { type CursorPurpose, scopeFingerprint } from '../read-planner/cursor';
import type { KeysetOrder } from '../read-planner/read-annotations';
import { type Connection, type ConnectionArguments, readPage, toConnection } from './connection';
import { keysetQuery, readKeysetRows } from './keyset-rows';

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
  const wanted = { entity: list.entity, order, filter: list.filter };
  const purpose = purposeOf(context, list);
  const after = page.cursor === null ? null : (context.cursors.decode(purpose, page.cursor) ?? []);
  const rows = await readKeysetRows(context, wanted, {
    after,
    limit: page.size + 1,
    backward: page.backward,
  });
  return toConnection({
    page,
    rows,
    cursorOf: (row) => context.cursors.encode(purpose, row.keys),
    toNode: (row) => list.toNode(row.entity),
    countRows: () => keysetQuery(context, wanted).getCount(),
  });
}

function purposeOf(
  context: RequestContext,
  list: { field: string; entity: EntityClass; order: string },
): CursorPurpose {
  const kind = getTableKind(list.entity);
  const scope = kind.kind === 'tenant' ? scopeFingerprint(dataScope(context.actor, kind.read)) : '';
  return { field: list.field, order: list.order, scope };
}
