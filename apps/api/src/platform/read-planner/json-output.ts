import { getNamedType, isEnumType, isListType, isNonNullType } from 'graphql';
import type { GraphQLEnumType, GraphQLList, GraphQLOutputType } from 'graphql';
import type { SqlType } from './read-annotations';
import { Unplannable } from './unplannable';

/**
 * Stands in the answer where the schema promises a value and there is none (or one that its scalar refuses). Node sees it
 * and lets the resolvers answer, so that the error is theirs. Text that happens to hold it costs one fallback, no more.
 */
const VIOLATION = String.raw`"\u0001violation"`;

/** How it is found in an answer: it begins with a character that is rare there. */
export const VIOLATION_MARK = VIOLATION.slice(1, -1);

/** SQL for the JSON text of a value; SQL null when the value is null. */
export type ScalarOutput = (value: string, type: SqlType) => string | undefined;

/** A value that is about to be given out. */
export interface OutputValue {
  readonly sql: string;
  readonly type: SqlType;
  readonly nullable: boolean;
  readonly array: boolean;
  /** Text in which nothing needs escaping. */
  readonly plain?: boolean;
}

const VIOLATION_SQL = sqlText(VIOLATION);
const TEXT_LIKE: ReadonlySet<SqlType> = new Set(['text']);
const WHOLE: ReadonlySet<SqlType> = new Set(['smallint', 'integer']);
const BARE: ReadonlySet<SqlType> = new Set(['uuid', 'smallint', 'integer', 'bigint', 'numeric']);

const asString: ScalarOutput = (value, type) => {
  if (TEXT_LIKE.has(type)) return `to_json(${value})::text`;
  if (BARE.has(type) || type === 'date' || type === 'boolean') return quoted(`${value}::text`);
  return undefined;
};

const asInt: ScalarOutput = (value, type) => {
  if (WHOLE.has(type)) return `${value}::text`;
  if (type !== 'bigint' && type !== 'numeric') return undefined;
  const fits = `${value} between -2147483648 and 2147483647 and trunc(${value}) = ${value}`;
  return `case when ${value} is null then null when ${fits} then trunc(${value})::bigint::text else ${VIOLATION_SQL} end`;
};

const asFloat: ScalarOutput = (value, type) => {
  if (WHOLE.has(type)) return `${value}::text`;
  if (type === 'bigint') return `${value}::double precision::text`;
  if (type !== 'numeric' && type !== 'double precision') return undefined;
  const number = `${value}::double precision`;
  return `case when ${number} in ('NaN', 'Infinity', '-Infinity') then ${VIOLATION_SQL} else ${number}::text end`;
};

/** JavaScript's clock has milliseconds, Postgres's microseconds: cut off, as the driver does. */
const asInstant: ScalarOutput = (value, type) =>
  type === 'timestamptz'
    ? quoted(
        `to_char(date_trunc('milliseconds', ${value} at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      )
    : undefined;

/** The project's Date ends where plausible days end; what lies beyond is for its scalar to refuse. */
const asDate: ScalarOutput = (value, type) => {
  if (type !== 'date') return undefined;
  const beyond = `${value} < '1900-01-01' or ${value} > '2199-12-31'`;
  return quoted(`case when ${beyond} then ${VIOLATION_SQL} else ${value}::text end`);
};

const asDecimal: ScalarOutput = (value, type) =>
  type === 'numeric' || type === 'bigint' ? quoted(`${value}::text`) : undefined;
const asJson: ScalarOutput = (value, type) => (type === 'jsonb' ? `${value}::text` : undefined);

/** The scalars that the planner can give out, by their name in the schema. */
export const SCALAR_OUTPUTS: Readonly<Record<string, ScalarOutput>> = {
  ID: asString,
  String: asString,
  Int: asInt,
  Float: asFloat,
  Boolean: (value, type) => (type === 'boolean' ? `${value}::text` : undefined),
  DateTimeISO: asInstant,
  DateTime: asInstant,
  Date: asDate,
  LocalDate: asDate,
  CalendarDate: asDate,
  Decimal: asDecimal,
  Money: asDecimal,
  UUID: (value, type) => (type === 'uuid' ? quoted(`${value}::text`) : undefined),
  JSON: asJson,
  JSONObject: asJson,
};

function isPlainText(scalar: string, { plain, type }: OutputValue): boolean {
  return plain === true && type === 'text' && (scalar === 'ID' || scalar === 'String');
}

/** Scalars whose array elements look the same from Postgres, by type of column. */
const SAME_FORM: Readonly<Partial<Record<SqlType, readonly string[]>>> = {
  text: ['String', 'ID'],
  uuid: ['ID', 'UUID'],
  smallint: ['Int'],
  integer: ['Int'],
  boolean: ['Boolean'],
};

/** JSON text of a leaf field, never SQL null: `null` where the schema allows it, else {@link VIOLATION}. */
export function leafOutput(
  fieldType: GraphQLOutputType,
  value: OutputValue,
  scalars: Readonly<Record<string, ScalarOutput>>,
): string {
  const text = value.array ? arrayText(fieldType, value) : leafText(fieldType, value, scalars);
  const refusesNull = isNonNullType(fieldType);
  if (!value.nullable) return text;
  return orNull(text, refusesNull);
}

/** Replaces SQL null by the JSON null, or by {@link VIOLATION} where the schema promises a value. */
export function orNull(text: string, refusesNull: boolean): string {
  return `coalesce(${text}, ${refusesNull ? VIOLATION_SQL : "'null'"})`;
}

/** A text literal of SQL; for constants of the program and of validated documents only. */
export function sqlText(text: string): string {
  if (text.includes('\0')) throw new Unplannable('NUL in a constant');
  const escaped = text.replaceAll("'", "''");
  return text.includes('\\') ? `E'${escaped.replaceAll('\\', '\\\\')}'` : `'${escaped}'`;
}

function leafText(
  fieldType: GraphQLOutputType,
  value: OutputValue,
  scalars: Readonly<Record<string, ScalarOutput>>,
): string {
  if (isListType(isNonNullType(fieldType) ? fieldType.ofType : fieldType))
    throw new Unplannable('a list of one value');
  const leaf = getNamedType(fieldType);
  if (isEnumType(leaf)) return enumText(leaf, value);
  const output = isPlainText(leaf.name, value)
    ? quoted(value.sql)
    : scalars[leaf.name]?.(value.sql, value.type);
  if (output === undefined) throw new Unplannable(`no SQL output for ${value.type} as ${leaf.name}`);
  return output;
}

function arrayText(fieldType: GraphQLOutputType, value: OutputValue): string {
  const list = isNonNullType(fieldType) ? fieldType.ofType : fieldType;
  const leaf = getNamedType(fieldType);
  if (!isListType(list)) throw new Unplannable(`no SQL output for ${value.type}[] as ${String(fieldType)}`);
  if (isEnumType(leaf)) return enumArrayText(list, leaf, value);
  if (SAME_FORM[value.type]?.includes(leaf.name) !== true)
    throw new Unplannable(`no SQL output for ${value.type}[] as ${String(fieldType)}`);
  const text = `to_json(${value.sql})::text`;
  if (!isNonNullType(list.ofType)) return text;
  return `case when array_position(${value.sql}, null) is null then ${text} else ${VIOLATION_SQL} end`;
}

/** Members of an enum are named one by one, in the order of the array. */
function enumArrayText(
  list: GraphQLList<GraphQLOutputType>,
  leaf: GraphQLEnumType,
  { sql, type }: OutputValue,
): string {
  const element = { sql: 'e.code', type, nullable: true, array: false };
  const text = orNull(enumText(leaf, element), isNonNullType(list.ofType));
  const elements = `select '[' || coalesce(string_agg(${text}, ',' order by e.place), '') || ']' from unnest(${sql}) with ordinality e(code, place)`;
  return `case when ${sql} is not null then (${elements}) end`;
}

function enumText(type: GraphQLEnumType, value: OutputValue): string {
  if (value.type !== 'text') throw new Unplannable(`enum ${type.name} from ${value.type}`);
  const cases = type.getValues().map(({ name, value: inner }) => {
    if (typeof inner !== 'string') throw new Unplannable(`enum ${type.name} has values that are not text`);
    return `when ${sqlText(inner)} then ${sqlText(`"${name}"`)}`;
  });
  return `case ${value.sql}::text ${cases.join(' ')} else case when ${value.sql} is not null then ${VIOLATION_SQL} end end`;
}

const BEFORE_QUOTED = `'"' || `;
const AFTER_QUOTED = ` || '"'`;

function quoted(text: string): string {
  return `${BEFORE_QUOTED}${text}${AFTER_QUOTED}`;
}

/** What stands between the quotes, where a text is known to stand between quotes; else undefined. */
export function unquoted(sql: string): string | undefined {
  if (!sql.startsWith(BEFORE_QUOTED) || !sql.endsWith(AFTER_QUOTED)) return undefined;
  return sql.slice(BEFORE_QUOTED.length, -AFTER_QUOTED.length);
}
