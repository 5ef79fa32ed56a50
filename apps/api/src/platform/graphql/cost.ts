import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { MAXIMUM_PAGE } from './connection';

/**
 * How a field is charged, kept in its extensions by `@Extensions({ cost: … } satisfies CostExtensions)` where the
 * usual rule does not fit: `size` is how many items a plain list holds, at most or by its arguments.
 */
export interface CostExtensions {
  readonly cost: { readonly size: number | ((args: Readonly<Record<string, unknown>>) => number) };
}

/** Most that one request to the public endpoint may cost. */
export const COST_LIMIT = 20_000;

const MUTATION_COST = 10;
const USUAL_LIST = 10;
const MOST_NODES = 20_000;

/**
 * Cost of an operation, with its variables counted: an object costs 1, scalars nothing, a connection or list its
 * size times what one item costs, a mutation 10 more.
 * @throws GraphQLError when a variable cannot be coerced; execution says so better
 */
export function operationCost(input: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}): number {
  const { schema, document, operation, variables } = input;
  const cost = getComplexity({
    schema,
    query: document,
    operationName: operation.name?.value,
    variables: { ...variables },
    estimators: [estimate],
    maxQueryNodes: MOST_NODES,
  });
  return operation.operation === OperationTypeNode.MUTATION
    ? cost + MUTATION_COST * operation.selectionSet.selections.length
    : cost;
}

function estimate({ field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || type.name === 'PageInfo') return 0;
  if (type.name.endsWith('Connection')) return 1 + pageSize(args) * Math.max(1, childComplexity);
  // The connection has multiplied already.
  if (field.name === 'edges') return childComplexity;
  if (!isListType(getNullableType(field.type))) return 1 + childComplexity;
  return listSize(field, args) * (1 + childComplexity);
}

function pageSize(args: Readonly<Record<string, unknown>>): number {
  const asked = args['first'] ?? args['last'];
  return typeof asked === 'number' && asked > 0 ? asked : MAXIMUM_PAGE;
}

function listSize(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>): number {
  const declared = (field.extensions['cost'] as CostExtensions['cost'] | undefined)?.size ?? USUAL_LIST;
  return typeof declared === 'number' ? declared : declared(args);
}
