import { Kind, buildSchema, getVariableValues, parse } from 'graphql';
import fc from 'fast-check';
import { variableReader } from './variables';

const schema = buildSchema(
  'type Query { a: Int } enum Kind { OLD NEW } input Range { from: Int, to: Int = 9 }',
);
const OPERATIONS = [
  'query ($id: ID!, $name: String, $count: Int, $open: Boolean!) { a }',
  'query ($id: ID, $count: Int! = 5) { a }',
  'query ($kind: Kind, $range: Range, $names: [String!]) { a }',
  'query ($share: Float!, $id: ID!) { a }',
].map((text) => {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  return operation;
});

describe('variables of an operation', () => {
  it('are what the library makes of them', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, undefined, -0, 1.5, 2 ** 31, -(2 ** 31), 'OLD', { from: 1 }, ['a']),
      fc.integer(),
      fc.string(),
      fc.boolean(),
    );
    const names = fc.constantFrom(
      'id',
      'name',
      'count',
      'open',
      'kind',
      'range',
      'names',
      'share',
      'toString',
    );
    const given = fc.dictionary(names, value);
    fc.assert(
      fc.property(fc.constantFrom(...OPERATIONS), given, (operation, variables) => {
        const expected = getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced;
        const read = variableReader(schema, operation)(variables);
        expect(read && { ...read }).toEqual(expected && { ...expected });
      }),
      { numRuns: 1_000 },
    );
  });
});
