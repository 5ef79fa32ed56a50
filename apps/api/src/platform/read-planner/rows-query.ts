import type { GraphQLField } from 'graphql';
import type { ArgumentReader, Arguments } from './arguments';
import { argumentAt } from './arguments';
import type { EntityModel } from './entity-model';
import type { ArgumentSource, FilterCondition, ReadEntity, SqlContext } from './read-annotations';
import type { Row, StatementBuilder } from './statement-builder';
import { Unplannable } from './unplannable';

/** A field with arguments at the place where it is asked for. */
export interface FieldCall {
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly read: ArgumentReader;
  /** Arguments of the request that is planned for; only what the plan's key covers may be looked at. */
  readonly sample: Arguments;
  /** Paths of the arguments that are given and not null. */
  readonly present: ReadonlySet<string>;
  /** Names of the arguments that the document spells out: constants of the plan. */
  readonly constant: ReadonlySet<string>;
}

/** What lists, connections and children share in their annotations. */
export interface RowsSpec {
  readonly entity: ReadEntity;
  readonly filters?: Readonly<Record<string, FilterCondition>>;
  readonly always?: (row: SqlContext) => string;
  readonly by?: Readonly<Record<string, string>>;
}

/** The conditions of a set of rows: key of the parent, filters that are switched on, the standing condition, the scope. */
export function rowsConditions(
  builder: StatementBuilder,
  row: Row,
  request: { spec: RowsSpec; call: FieldCall; parent?: Row },
): string[] {
  const { spec, call, parent } = request;
  const conditions: string[] = [];
  if (spec.by) {
    if (!parent) throw new Unplannable(`${call.coordinate} reads by a parent it has not`);
    conditions.push(...pairConditions(row, parent, spec.by));
  }
  const scope = builder.scope(row);
  if (scope !== undefined) conditions.push(scope);
  const context = builder.context(row, call.read);
  if (spec.always) conditions.push(`(${spec.always(context)})`);
  for (const [path, filter] of Object.entries(spec.filters ?? {})) {
    const value = argumentAt(call.sample, path);
    if (value === undefined || value === null) continue;
    conditions.push(filterCondition(builder, { row, filter, path, call, context, value }));
  }
  return conditions;
}

/** `target.a = own.b and …` for pairs of target property → own property. */
export function pairConditions(target: Row, own: Row, by: Readonly<Record<string, string>>): string[] {
  return Object.entries(by).map(
    ([property, ownProperty]) =>
      `${target.alias}.${target.model.column(property).name} = ${own.alias}.${own.model.column(ownProperty).name}`,
  );
}

/** Refuses arguments that the annotation does not speak of: a filter must never be ignored. */
export function refuseUnknownArguments(call: FieldCall, known: ReadonlySet<string>): void {
  const unknown = [...call.present].find((path) => !known.has(path));
  if (unknown !== undefined) throw new Unplannable(`${call.coordinate}: nothing said of argument ${unknown}`);
}

/** `a desc, b asc` of an annotation's order. */
export function orderBy(
  row: Row,
  order: readonly { readonly property: string; readonly direction: 'asc' | 'desc' }[],
): string {
  const terms = order.map(
    ({ property, direction }) => `${row.alias}.${row.model.column(property).name} ${direction}`,
  );
  return terms.length === 0 ? '' : ` order by ${terms.join(', ')}`;
}

/** `where …`, or nothing. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
}

const COMPARISONS: Readonly<Record<string, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };

interface FilterUse {
  readonly row: Row;
  readonly filter: FilterCondition;
  readonly path: string;
  readonly call: FieldCall;
  readonly context: SqlContext;
  readonly value: unknown;
}

function filterCondition(
  builder: StatementBuilder,
  { row, filter, path, call, context, value }: FilterUse,
): string {
  if ('sql' in filter)
    return `(${filter.sql(context, `${builder.bindArgument(call.read, source(path, filter.decode), filter.type)}::${filter.type}`)})`;
  const column = row.model.column(filter.property);
  const operand = `${row.alias}.${column.name}`;
  if (filter.op === 'isPresent') return `${operand} is ${value === true ? 'not null' : 'null'}`;
  const bind = (decode: ((given: unknown) => unknown) | undefined, suffix: string): string =>
    builder.bindArgument(call.read, source(path, decode), `${operand} ${filter.op}`) +
    cast(row.model, filter.property, suffix);
  switch (filter.op) {
    case 'in':
      return `${operand} = any(${bind(filter.decode && decodeEach(filter.decode), '[]')})`;
    case 'startsWith':
      return `${operand} like ${bind((given) => `${likeLiteral(given, filter.decode)}%`, '')}`;
    case 'contains':
      return `${operand} like ${bind((given) => `%${likeLiteral(given, filter.decode)}%`, '')}`;
    default:
      return `${operand} ${COMPARISONS[filter.op] ?? '='} ${bind(filter.decode, '')}`;
  }
}

/** Text columns may be enums of Postgres: the placeholder takes its type from them. */
function cast(model: EntityModel, property: string, suffix: string): string {
  const { type } = model.column(property);
  return type === 'text' ? '' : `::${type}${suffix}`;
}

function source(path: string, decode: ((value: unknown) => unknown) | undefined): ArgumentSource {
  return decode ? { argument: path, decode } : path;
}

function decodeEach(decode: (value: unknown) => unknown): (value: unknown) => unknown {
  return (value) => (Array.isArray(value) ? value.map(decode) : decode(value));
}

function likeLiteral(value: unknown, decode: ((given: unknown) => unknown) | undefined): string {
  return String(decode ? decode(value) : value).replace(/[\\%_]/g, String.raw`\$&`);
}
