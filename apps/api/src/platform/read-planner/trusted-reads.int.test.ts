import type { Actor } from '@weizhi/domain';
import { ANONYMOUS } from '@weizhi/domain';
import { insertClubs } from './testing/club-rows';
import { READERS, useClubSuite } from './testing/club-suite';
import { TrustedReads } from './trusted-reads';

const TOWNS = 'query Towns($level: Int) { towns(level: $level) { name } } query Other { greeting }';

describe('trusted documents before the pipeline', () => {
  const suite = useClubSuite();
  const eastern = READERS['eastern'] as Actor;
  let reads: TrustedReads;

  beforeAll(async () => {
    await insertClubs(suite, 3);
    reads = new TrustedReads(suite.schema, suite.paths);
  });
  beforeEach(() => void suite.sent.splice(0));

  const ask = (
    variables: unknown,
    options: { actor?: Actor; query?: string; operationName?: unknown } = {},
  ): Promise<string | undefined> => {
    const { actor = eastern, query = TOWNS, operationName = 'Towns' } = options;
    return reads.answer({ query, operationName, variables }, actor);
  };

  it('answer with data', async () => {
    expect(await ask({ level: 1 })).toBe('{"data":{"towns":[{"name":"东区"},{"name":"西区"}]}}');
    expect(await ask(undefined, { query: '{ __typename }', operationName: null })).toBe(
      '{"data":{"__typename":"Query"}}',
    );
  });

  it.each<[string, unknown, Parameters<typeof ask>[1]]>([
    ['nobody signed in', {}, { actor: ANONYMOUS }],
    ['somebody without the permission', {}, { actor: READERS['stranger'] as Actor }],
    ['an operation that is not in the document', {}, { operationName: 'Nothing' }],
    ['no name where there are two', {}, { operationName: null }],
    ['an operation for the resolvers', {}, { operationName: 'Other' }],
    ['variables that are none', [], {}],
    ['variables of another type', { level: 'one' }, {}],
    ['text that cannot be stored', { level: 1, name: '\0' }, {}],
  ])('leave %s to the pipeline, without a statement', async (_what, variables, options) => {
    expect(await ask(variables, options)).toBeUndefined();
    expect(suite.sent).toEqual([]);
  });
});
