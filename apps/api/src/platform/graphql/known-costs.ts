import { type GraphQLSchema, isObjectType, type OperationDefinitionNode } from 'graphql';
import { LimitedMap } from '../read-planner/limited-map';
import { type CostExtensions, operationCost } from './cost';

type CostInput = Parameters<typeof operationCost>[0];

const MOST_PER_OPERATION = 50;

/**
 * Remembers what operations cost. Sizes come from numbers, booleans and the presence of variables; texts (ids, dates, enums)
 * matter only where a field works its size out of its arguments, and then they are part of what is remembered.
 */
export class KnownCosts {
  private readonly costs = new WeakMap<OperationDefinitionNode, LimitedMap<string, number>>();
  private readonly textual = new WeakMap<GraphQLSchema, boolean>();

  /** As {@link operationCost}; an operation whose variables are wrong throws each time anew. */
  of(input: CostInput): number {
    const key = this.key(input);
    let known = this.costs.get(input.operation);
    if (!known) this.costs.set(input.operation, (known = new LimitedMap(MOST_PER_OPERATION)));
    let cost = known.get(key);
    if (cost === undefined) known.set(key, (cost = operationCost(input)));
    return cost;
  }

  private key({ schema, variables }: CostInput): string {
    let textual = this.textual.get(schema);
    if (textual === undefined) this.textual.set(schema, (textual = hasComputedSizes(schema)));
    const withTexts = textual;
    return JSON.stringify(variables, (_name, value: unknown) =>
      typeof value === 'string' && !withTexts ? '' : value,
    );
  }
}

function hasComputedSizes(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .some(
      ({ extensions }) =>
        typeof (extensions['cost'] as CostExtensions['cost'] | undefined)?.size === 'function',
    );
}
