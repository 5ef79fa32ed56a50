import { type GraphQLSchema, buildSchema, getOperationAST, isObjectType, parse } from 'graphql';
import { operationCost } from './cost';
import { KnownCosts } from './known-costs';

const SDL = `
  type Query { rows(first: Int, kind: String): RowConnection! months(from: String!): [Month!]! }
  type RowConnection { edges: [RowEdge!]! }
  type RowEdge { node: Row! }
  type Row { id: ID! }
  type Month { id: ID! }`;
const document =
  parse(`query Q($first: Int, $kind: String, $more: Boolean = false, $from: String = "2026-01") {
  rows(first: $first, kind: $kind) { edges { node { id } } }
  months(from: $from) @include(if: $more) { id } }`);
const operation = getOperationAST(document);

describe('known costs', () => {
  const costOf = (costs: KnownCosts, schema: GraphQLSchema, variables: Record<string, unknown>): number => {
    if (!operation) throw new Error('no operation');
    const input = { schema, document, operation, variables };
    expect(costs.of(input)).toBe(operationCost(input));
    return costs.of(input);
  };

  it('are those of the operation for every page size, boolean and absence', () => {
    const costs = new KnownCosts();
    const schema = buildSchema(SDL);
    const found = [
      { first: 2 },
      { first: 50, kind: 'a' },
      { first: 50, kind: 'b' },
      {},
      { first: null },
      { first: 2, more: true },
    ].map((variables) => costOf(costs, schema, variables));
    expect(new Set(found).size).toBe(4);
  });

  it('look at texts where a field works out its size from them', () => {
    const schema = buildSchema(SDL);
    const query = schema.getType('Query');
    const months = isObjectType(query) ? query.getFields()['months'] : undefined;
    if (!months) throw new Error('no field');
    months.extensions = {
      cost: { size: ({ from }: Record<string, unknown>) => (from === '2020-01' ? 60 : 1) },
    };
    const costs = new KnownCosts();
    const [short, long] = ['2026-01', '2020-01'].map((from) =>
      costOf(costs, schema, { first: 1, more: true, from }),
    );
    expect(long).toBeGreaterThan(short ?? 0);
  });

  it('do not hide wrong variables behind right ones of the same form', () => {
    const costs = new KnownCosts();
    const schema = buildSchema(SDL);
    costOf(costs, schema, { first: 2 });
    expect(() => costOf(costs, schema, { first: 1.5 })).toThrow();
  });
});
