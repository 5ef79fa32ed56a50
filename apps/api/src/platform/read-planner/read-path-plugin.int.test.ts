import { ApolloServer, HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Actor } from '@weizhi/domain';
import { ANONYMOUS } from '@weizhi/domain';
import { accessPlugin } from '../access/access-plugin';
import type { RequestContext } from '../context/request-context';
import { costPlugin } from '../graphql/cost-plugin';
import { stringifyResult } from './json-text';
import { readPathPlugin } from './read-path-plugin';
import { insertClubs } from './testing/club-rows';
import { READERS, useClubSuite } from './testing/club-suite';

describe('planned reads behind Apollo Server', () => {
  const suite = useClubSuite();
  const servers: ApolloServer<RequestContext>[] = [];

  beforeAll(async () => {
    await insertClubs(suite, 5);
  });
  beforeEach(() => void suite.sent.splice(0));
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  const serve = async (
    plugins: ApolloServerPlugin<RequestContext>[],
  ): Promise<ApolloServer<RequestContext>> => {
    const server = new ApolloServer<RequestContext>({
      schema: suite.schema,
      plugins: [...plugins, readPathPlugin(suite.paths)],
      stringifyResult,
    });
    await server.start();
    servers.push(server);
    return server;
  };

  const ask = async (server: ApolloServer<RequestContext>, query: string, actor: Actor | undefined) => {
    const context = suite.contextOf(actor ?? ANONYMOUS);
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query } },
      context: () => Promise.resolve(context),
    });
    await context.reads.close();
    const body = response.body.kind === 'complete' ? response.body.string : '';
    const answer = JSON.parse(body) as {
      data?: unknown;
      errors?: { extensions: { code: string } }[];
      extensions?: { cost?: unknown };
    };
    return {
      answer,
      path: response.headers.get('x-read-path'),
      codes: answer.errors?.map(({ extensions }) => extensions.code),
    };
  };

  const TOWNS = '{ towns(level: 1) { name } }';
  const east = { towns: [{ name: '东区' }, { name: '西区' }] };

  it('answers with the text of Postgres, the extensions of Apollo, and says which way it went', async () => {
    const server = await serve([accessPlugin(), costPlugin()]);
    const { answer, path } = await ask(server, TOWNS, READERS['eastern']);
    expect(answer.data).toEqual(east);
    expect(answer.extensions?.cost).toBeDefined();
    expect(path).toBe('planned');
    expect(await ask(server, '{ greeting }', READERS['eastern'])).toMatchObject({
      path: 'resolvers',
      answer: { data: { greeting: '你好' } },
    });
    expect(suite.paths.counts.planned).toBeGreaterThan(0);
  });

  it('lets no planned query past the permission hook, and nothing else would stop it', async () => {
    const guarded = await serve([accessPlugin()]);
    for (const [actor, code] of [
      [ANONYMOUS, 'UNAUTHENTICATED'],
      [READERS['stranger'], 'FORBIDDEN'],
    ] as const) {
      const { answer, codes } = await ask(guarded, TOWNS, actor);
      expect(codes).toEqual([code]);
      expect(answer.data ?? null).toBeNull();
    }
    expect(suite.sent).toEqual([]);
    // Without the hook the same question is answered: the test above proves the hook, not a coincidence.
    const open = await serve([]);
    expect((await ask(open, TOWNS, READERS['stranger'])).answer.data).toEqual(east);
  });

  it('refuses before planning what costs too much', async () => {
    const server = await serve([accessPlugin(), costPlugin(10)]);
    const { codes } = await ask(
      server,
      '{ clubs(first: 100) { edges { node { name town { name } } } } }',
      READERS['eastern'],
    );
    expect(codes).toEqual(['COST_LIMIT']);
    expect(suite.sent).toEqual([]);
  });
});
