import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  getVariableValues,
  isNonNullType,
  typeFromAST,
} from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode, TypeNode } from 'graphql';
import type { Variables } from './arguments';

/** Coerces the variables of a request for one operation; undefined when they are not valid. */
export type VariableReader = (given: Variables) => Variables | undefined;

/** What JSON values of the built-in scalars stay as they are when they are coerced. */
const UNCHANGED = new Map<unknown, (value: unknown) => boolean>([
  [GraphQLString, (value) => typeof value === 'string'],
  [GraphQLID, (value) => typeof value === 'string'],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  // An integer of 32 bits; minus zero is for the library.
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value && !Object.is(value, -0)],
]);

/**
 * Prepares the variables of an operation. Where all of them are plain scalars and have their type already, they are only
 * copied; in every other case, and whenever anything is missing or wrong, the library decides.
 */
export function variableReader(schema: GraphQLSchema, operation: OperationDefinitionNode): VariableReader {
  const definitions = operation.variableDefinitions ?? [];
  const byLibrary: VariableReader = (given) => getVariableValues(schema, definitions, given).coerced;
  const plain = definitions.map(({ variable, type }) => ({
    name: variable.name.value,
    isUnchanged: UNCHANGED.get(scalarOf(schema, type)),
  }));
  return (given) => {
    const read = Object.create(null) as Record<string, unknown>;
    for (const { name, isUnchanged } of plain) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (!isUnchanged?.(value)) return byLibrary(given);
      read[name] = value;
    }
    return read;
  };
}

function scalarOf(schema: GraphQLSchema, node: TypeNode): unknown {
  const type = typeFromAST(schema, node as never) as unknown;
  return isNonNullType(type) ? type.ofType : type;
}
