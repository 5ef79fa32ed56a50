import type { Actor } from '@weizhi/domain';
import { ANONYMOUS } from '@weizhi/domain';
import { parse } from 'graphql';
import { COST_LIMIT } from '../graphql/cost';
import { costReport } from '../graphql/cost-plugin';
import { insertClubs } from './testing/club-rows';
import { READERS, useClubSuite } from './testing/club-suite';
import { ValidatedReads } from './validated-reads';

const TOWNS = 'query Towns($level: Int) { towns(level: $level) { name } } query Other { greeting }';
const NAME = '{ __typename }';
const WIDE = `{ ${Array.from({ length: 100 }, (_, index) => `a${index}: clubs(first: 100) { edges { node { name town { name } } } }`).join(' ')} }`;

describe('documents that were validated before', () => {
  const suite = useClubSuite();
  const eastern = READERS['eastern'] as Actor;
  let free: ValidatedReads;
  let charged: ValidatedReads;

  beforeAll(async () => {
    await insertClubs(suite, 3);
    free = new ValidatedReads(suite.schema, suite.paths, { charge: undefined, most: 3 });
    charged = new ValidatedReads(suite.schema, suite.paths, { charge: costReport, most: 3 });
    for (const reads of [free, charged])
      for (const text of [TOWNS, NAME, WIDE]) reads.remember(text, parse(text));
  });
  beforeEach(() => void suite.sent.splice(0));

  const ask = (
    variables: unknown,
    options: { actor?: Actor; query?: unknown; operationName?: unknown; extensions?: unknown } = {},
    reads = free,
  ): Promise<string | undefined> => {
    const { actor = eastern, query = TOWNS, operationName = 'Towns', extensions } = options;
    return reads.answer({ query, operationName, variables, extensions }, actor);
  };

  it('are answered with data', async () => {
    expect(await ask({ level: 1 })).toBe('{"data":{"towns":[{"name":"东区"},{"name":"西区"}]}}');
    expect(await ask(undefined, { query: NAME, operationName: null })).toBe(
      '{"data":{"__typename":"Query"}}',
    );
  });

  it('are charged where the endpoint charges, and left alone beyond the limit', async () => {
    expect(JSON.parse((await ask({ level: 1 }, {}, charged)) ?? '')).toEqual({
      data: { towns: [{ name: '东区' }, { name: '西区' }] },
      extensions: {
        cost: {
          requested: expect.any(Number) as number,
          limit: COST_LIMIT,
          remaining: expect.any(Number) as number,
        },
      },
    });
    suite.sent.splice(0);
    const wide = (reads: ValidatedReads): Promise<string | undefined> =>
      ask({}, { query: WIDE, operationName: null }, reads);
    expect((await wide(charged)) === undefined).toBe(true);
    expect(suite.sent).toEqual([]);
    expect((await wide(free)) === undefined).toBe(false);
  });

  it('are forgotten in their order, and long ones never remembered', async () => {
    const reads = new ValidatedReads(suite.schema, suite.paths, { charge: undefined, most: 1 });
    const long = `${NAME} # ${'x'.repeat(8_000)}`;
    reads.remember(long, parse(long));
    reads.remember(TOWNS, parse(TOWNS));
    expect(await ask({}, { query: long, operationName: null }, reads)).toBeUndefined();
    expect(await ask({}, {}, reads)).toBeDefined();
    reads.remember(NAME, parse(NAME));
    expect(await ask({}, {}, reads)).toBeUndefined();
  });

  it.each<[string, unknown, Parameters<typeof ask>[1]]>([
    ['nobody signed in', {}, { actor: ANONYMOUS }],
    ['somebody without the permission', {}, { actor: READERS['stranger'] as Actor }],
    ['a document never seen', {}, { query: '{ towns(level: 1) { name } }', operationName: null }],
    ['a document that is no text', {}, { query: parse(NAME), operationName: null }],
    ['an operation that is not in the document', {}, { operationName: 'Nothing' }],
    ['an empty name', {}, { query: NAME, operationName: '' }],
    ['a name that is none', {}, { query: NAME, operationName: 1 }],
    ['no name where there are two', {}, { operationName: null }],
    ['an operation for the resolvers', {}, { operationName: 'Other' }],
    ['variables that are none', [], {}],
    ['variables of another type', { level: 'one' }, {}],
    ['text that cannot be stored', { level: 1, name: '\0' }, {}],
    ['extensions of the request', {}, { extensions: { persistedQuery: {} } }],
  ])('leave %s to the pipeline, without a statement', async (_what, variables, options) => {
    for (const reads of [free, charged]) expect(await ask(variables, options, reads)).toBeUndefined();
    expect(suite.sent).toEqual([]);
  });
});
