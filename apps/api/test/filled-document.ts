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

/** What stands in the texts of a document. */
export interface Texts {
  readonly text: string;
  readonly id: string;
}

const PAGE: Readonly<Record<string, unknown>> = {
  first: 1,
  last: undefined,
  after: undefined,
  before: undefined,
};
const SCALARS: Readonly<Record<string, unknown>> = {
  ...{ Int: 1, Boolean: true, Date: '2026-01-01', DateTime: '2026-01-01T00:00:00Z', Decimal: '1' },
};
/** Inputs within inputs, below the first. */
const DEEPEST = 3;

/** A document that calls a root field with every argument that it takes, all their texts and ids as they are given. */
export function filledDocument(
  schema: GraphQLSchema,
  [operation, name]: readonly ['query' | 'mutation', string],
  texts: Texts,
): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = type?.getFields()[name] as GraphQLField<unknown, unknown>;
  const values = field.args.map((argument) => ({
    argument,
    value: argument.name in PAGE ? PAGE[argument.name] : filled(argument.type, texts, 0),
  }));
  const used = values.filter(({ value }) => value !== undefined);
  const heads = used.map(({ argument }) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = used.map(({ argument }) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    query: `${operation}${heads && ` (${heads})`} { ${name}${passed && `(${passed})`}${selection} }`,
    variables: Object.fromEntries(used.map(({ argument, value }) => [argument.name, value])),
  };
}

function filled(type: GraphQLInputType, texts: Texts, depth: number): unknown {
  if (isNonNullType(type)) return filled(type.ofType, texts, depth);
  if (isListType(type)) return [filled(type.ofType, texts, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return type.name === 'ID' ? texts.id : (SCALARS[type.name] ?? texts.text);
  const members = Object.values(type.getFields()).filter(
    (member) => depth < DEEPEST || isNonNullType(member.type),
  );
  return Object.fromEntries(members.map((member) => [member.name, filled(member.type, texts, depth + 1)]));
}
