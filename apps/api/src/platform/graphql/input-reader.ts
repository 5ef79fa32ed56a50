import { coerceInputValue, type GraphQLSchema, isInputObjectType } from 'graphql';
import { thrown } from '../errors/thrown';
import { findInputProblem } from './text-input';

/** Reads a JSON value as an input type of the schema, for routes that take what a field takes. @throws BAD_USER_INPUT, LIST_LIMIT */
export type InputReader = (typeName: string, value: object) => object;

/** Makes the reader of a schema's input types. */
export function inputReader(schema: GraphQLSchema): InputReader {
  return (typeName, value) => {
    const type = schema.getType(typeName);
    if (!isInputObjectType(type)) throw new Error(`The schema has no input type ${typeName}`);
    const problem = findInputProblem({ [typeName]: value });
    if (problem) throw thrown(problem.code, { path: problem.path });
    return coerceInputValue(value, type, (path) => {
      throw thrown('BAD_USER_INPUT', { path: path.join('.') });
    }) as object;
  };
}
