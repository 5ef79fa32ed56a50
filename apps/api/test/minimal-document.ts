import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** The shortest document that calls a root field: required arguments with values of the right type, and no facts behind them. */
export function minimalDocument(
  schema: GraphQLSchema,
  operation: 'query' | 'mutation',
  fieldName: string,
): string {
  const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = type?.getFields()[fieldName];
  if (!field) throw new Error(`There is no ${operation} ${fieldName}`);
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${operation} { ${fieldName}${argumentsOf(field)}${selection} }`;
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const required = field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${valueOf(type)}`);
  const page = field.args.some(({ name }) => name === 'first') ? ['first: 1'] : [];
  const all = [...required, ...page];
  return all.length === 0 ? '' : `(${all.join(', ')})`;
}

const SCALARS: Readonly<Record<string, string>> = {
  ID: '"Nothing.1"',
  String: '"nothing"',
  Int: '1',
  Float: '1',
  Boolean: 'false',
  Date: '"2026-01-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
  Decimal: '"1"',
};

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return `[${valueOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"nothing"';
  const members = Object.values(type.getFields()).filter(
    (member) => isNonNullType(member.type) && member.defaultValue === undefined,
  );
  return `{ ${members.map((member) => `${member.name}: ${valueOf(member.type)}`).join(', ')} }`;
}
