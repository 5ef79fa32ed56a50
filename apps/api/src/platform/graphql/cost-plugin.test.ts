import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import type { RequestContext } from '../context/request-context';
import { costPlugin } from './cost-plugin';

type Resolved = GraphQLRequestContextDidResolveOperation<RequestContext>;

const schema = buildSchema('type Query { a(b: [Int]): Int }');
const document = parse('query ($b: [Int]) { a(b: $b) }');

/** What the plugin makes of variables, up to a throw where a promise is due. */
async function charge(variables: Record<string, unknown>): Promise<unknown> {
  const listener = await costPlugin().requestDidStart?.({} as never);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const request = { schema, document, operation, request: { variables } } as unknown as Resolved;
  const answer = listener?.didResolveOperation?.(request);
  expect(answer).toBeInstanceOf(Promise);
  return answer?.then(
    () => 'charged',
    () => 'refused',
  );
}

it('charges what is affordable', async () => {
  expect(await charge({ b: [1] })).toBe('charged');
});

it('answers with a promise even to variables too deep for the stack', async () => {
  const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown;
  expect(['charged', 'refused']).toContain(await charge({ b: deep }));
});
