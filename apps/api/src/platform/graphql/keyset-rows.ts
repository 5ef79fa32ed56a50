import type { EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../context/request-context';
import { dataScope } from '../database/data-scope';
import type { EntityClass } from '../database/entity-class';
import { getTableKind } from '../database/table-kind';
import { thrown } from '../errors/thrown';
import type { KeysetOrder } from '../read-planner/read-annotations';

/** Rows of an entity in an order that no two of them share. */
export interface KeysetRows<E extends ObjectLiteral> {
  readonly entity: EntityClass<E>;
  readonly order: KeysetOrder;
  /** Adds the conditions of the list; the row's alias is `row`. */
  readonly filter?: (query: SelectQueryBuilder<E>) => void;
}

/** Which part of the rows is read. */
export interface KeysetPart {
  /** Keys of the row before the first; null from the beginning. */
  readonly after: readonly string[] | null;
  readonly limit: number;
  /** Read in the opposite direction. */
  readonly backward?: boolean;
}

/** A row with the keys by which the reading goes on behind it. */
export interface KeyedRow<E> {
  readonly entity: E;
  readonly keys: readonly string[];
}

/** The rows of a list as the actor may see them, without an order. */
export function keysetQuery<E extends ObjectLiteral>(
  context: RequestContext,
  { entity, filter }: KeysetRows<E>,
): SelectQueryBuilder<E> {
  const query = context.reads.repository(entity).query('row');
  filter?.(query);
  return query;
}

/** Reads a part of the rows through the scoped repository. @throws INVALID_CURSOR when the keys are of another list */
export async function readKeysetRows<E extends ObjectLiteral>(
  context: RequestContext,
  rows: KeysetRows<E>,
  { after, limit, backward = false }: KeysetPart,
): Promise<readonly KeyedRow<E>[]> {
  const query = keysetQuery(context, rows);
  const metadata = query.expressionMap.mainAlias?.metadata;
  if (!metadata) throw new Error('A list has no entity');
  const keys = keyProperties(context, rows, metadata);
  const descending = (rows.order.direction === 'desc') !== backward;
  for (const property of keys) query.addOrderBy(`row.${property}`, descending ? 'DESC' : 'ASC');
  if (after !== null) {
    if (after.length !== keys.length) throw thrown('INVALID_CURSOR');
    startBehind(query, { keys, after, descending, metadata });
  }
  keys.forEach((property, index) =>
    query.addSelect(`CAST(row.${property} AS text)`, `sort_key_${String(index)}`),
  );
  const { entities, raw } = await query.limit(limit).getRawAndEntities<Record<string, string>>();
  return entities.map((entity, position) => ({
    entity,
    keys: keys.map((_property, index) => raw[position]?.[`sort_key_${String(index)}`] ?? ''),
  }));
}

function startBehind<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  from: {
    readonly keys: readonly string[];
    readonly after: readonly string[];
    readonly descending: boolean;
    readonly metadata: EntityMetadata;
  },
): void {
  const left = from.keys.map((property) => `row.${property}`).join(', ');
  const right = from.keys.map((property, index) => {
    const column = from.metadata.findColumnWithPropertyName(property);
    return `:after_${String(index)}::${String(column?.type)}`;
  });
  const parameters = Object.fromEntries(from.after.map((value, index) => [`after_${String(index)}`, value]));
  query.andWhere(`(${left}) ${from.descending ? '<' : '>'} (${right.join(', ')})`, parameters);
}

/** The order's properties and what is left of the primary key; within one district its id orders nothing. */
function keyProperties<E extends ObjectLiteral>(
  context: RequestContext,
  { entity, order }: KeysetRows<E>,
  metadata: EntityMetadata,
): readonly string[] {
  const primary = metadata.primaryColumns.map((column) => column.propertyName);
  const rest = primary.filter((property) => !order.properties.includes(property));
  const breakers = rest.filter((property) => property !== 'districtId');
  const kind = getTableKind(entity);
  const oneDistrict = kind.kind === 'tenant' && dataScope(context.actor, kind.read).shape === 'oneDistrict';
  return [
    ...order.properties,
    ...breakers,
    ...(breakers.length < rest.length && !oneDistrict ? ['districtId'] : []),
  ];
}
