import { useTestApi } from '../../../test/api-server';
import { codeOf, ConsoleClient, type GraphqlAnswer } from '../../../test/console-client';
import { plantSmallTree } from '../../../test/small-tree';
import { ensureDefaultRoles, seedAccounts } from '../../modules/identity';
import { createLogger } from '../context/logger';
import { systemActor } from '../database';

const nested = (depth: number): string =>
  `{ division(id: "Division.1") ${'{ parent '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;
const fragments = (count: number): string =>
  `{ ...f0 } ${Array.from({ length: count }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f${count} on Query { __typename }`;
const fanned = `{ divisions(first: 100) { edges { node { children(first: 100) { edges { node { children(first: 100) { edges { node { id } } } } } } } } } }`;
const PASSWORD = '巷口老槐树下议事二十年';

/** Documents that were served, crashed or leaked elsewhere (security.md 2.4 and T33 to T44). */
const CORPUS: readonly (readonly [string, string, object, string])[] = [
  ['a depth of 20', nested(20), {}, 'DEPTH_LIMIT'],
  ['a depth of 500', nested(500), {}, 'DEPTH_LIMIT'],
  ['a depth of 5,000', nested(5_000), {}, 'GRAPHQL_PARSE_FAILED'],
  [
    '200 nested inline fragments',
    `{ ${'... { '.repeat(200)}__typename${' }'.repeat(200)} }`,
    {},
    'DEPTH_LIMIT',
  ],
  ['a comment of 0.9 MB', `{ __typename } #${'x'.repeat(900_000)}`, {}, 'PAYLOAD_TOO_LARGE'],
  [
    '300 aliases',
    `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`,
    {},
    'ALIAS_LIMIT',
  ],
  [
    '500 aliases of __typename',
    `{ ${Array.from({ length: 500 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    {},
    'ALIAS_LIMIT',
  ],
  [
    '5,000 aliases',
    `{ ${Array.from({ length: 5_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    {},
    'GRAPHQL_PARSE_FAILED',
  ],
  [
    '30 root fields',
    `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    {},
    'ROOT_FIELD_LIMIT',
  ],
  ['fragments that double 18 times', fragments(18), {}, 'ROOT_FIELD_LIMIT'],
  ['fragments that double 60 times', fragments(60), {}, 'ROOT_FIELD_LIMIT'],
  [
    'a cycle of fragments',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '1,000 unused fragments',
    `{ __typename } ${Array.from({ length: 1_000 }, (_, n) => `fragment f${n} on Query { __typename }`).join(' ')}`,
    {},
    'GRAPHQL_PARSE_FAILED',
  ],
  [
    '100 unused fragments',
    `{ __typename } ${Array.from({ length: 100 }, (_, n) => `fragment f${n} on Query { __typename }`).join(' ')}`,
    {},
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['5,000 directives', `{ __typename ${'@skip(if: false) '.repeat(5_000)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
  ['30 unknown directives', `{ __typename ${'@nothing '.repeat(30)} }`, {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['300 directives', `{ __typename ${'@skip(if: false) '.repeat(300)} }`, {}, 'DIRECTIVE_LIMIT'],
  ['a million items', '{ divisions(first: 1000000) { edges { cursor } } }', {}, 'COST_LIMIT'],
  ['101 items', '{ divisions(first: 101) { edges { cursor } } }', {}, 'PAGE_TOO_LARGE'],
  ['0 items', '{ divisions(first: 0) { edges { cursor } } }', {}, 'PAGE_SIZE_REQUIRED'],
  ['-1 items', '{ divisions(first: -1) { edges { cursor } } }', {}, 'PAGE_SIZE_REQUIRED'],
  ['no page size', '{ divisions { edges { cursor } } }', {}, 'PAGE_SIZE_REQUIRED'],
  [
    'no page size by a null',
    'query ($n: Int) { divisions(first: $n) { edges { cursor } } }',
    { n: null },
    'PAGE_SIZE_REQUIRED',
  ],
  ['both page sizes', '{ divisions(first: 1, last: 1) { edges { cursor } } }', {}, 'PAGE_SIZE_REQUIRED'],
  [
    '2^31 items by a variable',
    'query ($n: Int) { divisions(first: $n) { edges { cursor } } }',
    { n: 2 ** 31 },
    'BAD_USER_INPUT',
  ],
  [
    'a million items by a variable',
    'query ($n: Int) { divisions(first: $n) { edges { node { children(first: $n) { edges { cursor } } } } } }',
    { n: 1_000_000 },
    'COST_LIMIT',
  ],
  [
    'a million items by a default',
    'query ($n: Int = 1000000) { divisions(first: $n) { edges { cursor } } }',
    {},
    'COST_LIMIT',
  ],
  ['100 × 100 × 100', fanned, {}, 'COST_LIMIT'],
  [
    'a forged cursor',
    '{ divisions(first: 1, after: "b2Zmc2V0OjE=") { edges { cursor } } }',
    {},
    'INVALID_CURSOR',
  ],
  [
    'a cursor of 10 kB',
    `{ divisions(first: 1, after: "${'A'.repeat(10_000)}") { edges { cursor } } }`,
    {},
    'INVALID_CURSOR',
  ],
  [
    'introspection 12 deep',
    `{ __schema { types ${'{ fields { type '.repeat(12)}{ name }${' } }'.repeat(12)} } }`,
    {},
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a prototype among the variables',
    'query ($id: ID!) { division(id: $id) { id } }',
    JSON.parse('{"__proto__":{"id":"Division.1"}}') as object,
    'BAD_USER_INPUT',
  ],
  [
    'a NUL in a variable',
    'query ($id: ID!) { division(id: $id) { id } }',
    { id: 'a\u0000b' },
    'BAD_USER_INPUT',
  ],
  [
    'a lone surrogate in a variable',
    'query ($id: ID!) { division(id: $id) { id } }',
    { id: '\uD800' },
    'BAD_USER_INPUT',
  ],
  ['a NUL in a literal', String.raw`{ divisionByCode(code: "\u0000") { id } }`, {}, 'BAD_USER_INPUT'],
  [
    'a list of 10,000',
    'query ($k: [DivisionKind!]) { divisions(first: 1, filter: { kinds: $k }) { edges { cursor } } }',
    { k: Array.from({ length: 10_000 }, () => 'COMMUNITY') },
    'LIST_LIMIT',
  ],
  [
    'variables nested 1,000 deep',
    'query ($k: [DivisionKind!]) { divisions(first: 1, filter: { kinds: $k }) { edges { cursor } } }',
    { k: JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) as unknown },
    'LIST_LIMIT',
  ],
  ['a day that is none', '{ division(id: "Division.1", asOf: "2023-02-29") { id } }', {}, 'BAD_USER_INPUT'],
  [
    'two operations without a name',
    'query a { __typename } query b { __typename }',
    {},
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a misspelt field', '{ divison(id: "Division.1") { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
];

describe('the attack corpus', () => {
  const log: string[] = [];
  const api = useTestApi({}, createLogger('trace', { write: (line) => void log.push(line) }));
  const signedIn: { client?: ConsoleClient } = {};
  const client = (): ConsoleClient => signedIn.client ?? new ConsoleClient(api);

  beforeAll(async () => {
    const { first } = await plantSmallTree(api.suite);
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(tx, [
        {
          identifier: 'official',
          displayName: '区领导',
          password: PASSWORD,
          divisionId: first.id,
          role: 'districtOfficial',
          mustChangePassword: false,
        },
      ]);
    });
    signedIn.client = new ConsoleClient(api);
    await signedIn.client.signIn('official', PASSWORD);
  });

  it.each(CORPUS)(
    'refuses %s with a code, small and without a stack',
    async (_what, query, variables, code) => {
      const response = await api.post('/console/graphql', { query, variables }, { cookie: client().jar });
      const text = await response.text();
      expect([response.status, codeOf(JSON.parse(text) as GraphqlAnswer)]).toEqual([
        response.status < 500 ? response.status : 'below 500',
        code,
      ]);
      expect(text.length).toBeLessThan(16_384);
      expect(text).not.toMatch(/node_modules|\.ts:\d|stacktrace|at Object\./);
    },
  );

  it('never says the value of what it refuses', async () => {
    const query =
      'mutation M($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { __typename } }';
    const secret = 'canary-8f3k2-secret';
    const answers = await Promise.all(
      [
        { input: { currentPassword: secret } },
        { input: { currentPassword: { secret }, newPassword: secret } },
        { input: secret },
      ].map((variables) =>
        api
          .post('/console/graphql', { query, variables, operationName: 'M' }, { cookie: client().jar })
          .then((response) => response.text()),
      ),
    );
    for (const text of answers) {
      expect(text).toContain('BAD_USER_INPUT');
      expect(text).not.toContain(secret);
    }
  });

  it('tells at most five errors of many, in 4 kB', async () => {
    for (const query of [
      `{ __typename ${'@nothing '.repeat(30)} }`,
      `{ ${Array.from({ length: 18 }, (_, n) => `nothing${n}`).join(' ')} }`,
    ]) {
      const response = await api.post('/console/graphql', { query }, { cookie: client().jar });
      const text = await response.text();
      // The sixth says that there are more.
      expect((JSON.parse(text) as GraphqlAnswer).errors?.length).toBeLessThanOrEqual(6);
      expect(text.length).toBeLessThan(4_096);
    }
  });

  it('says what it would have cost that does not run', async () => {
    const { data, errors } = await client().ask(fanned);
    const { requested, limit } = errors?.[0]?.extensions['facts'] as { requested: number; limit: number };
    expect([data, limit, requested > 1_000_000]).toEqual([undefined, 20_000, true]);
  });

  it('leaves prototypes as they are', async () => {
    for (const keys of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'])
      for (const filter of [keys, `{"filter":${keys}}`])
        await client().ask(
          'query ($filter: DivisionFilter) { divisions(first: 1, filter: $filter) { edges { cursor } } }',
          JSON.parse(filter) as object,
        );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const refused = await client().ask(
      'query ($filter: DivisionFilter) { divisions(first: 1, filter: $filter) { edges { cursor } } }',
      JSON.parse('{"filter":{"__proto__":{"polluted":1}}}') as object,
    );
    expect(codeOf(refused)).toBe('BAD_USER_INPUT');
  });

  it('writes nothing of what was sent into its log, of a fault least of all', async () => {
    const canary = '13987654321';
    const key = `wz_live_${'a'.repeat(8)}_${'b'.repeat(44)}_12345678`;
    await api.post('/session', { identifier: canary, password: canary });
    await api.post('/graphql', { query: '{ __typename }' }, { authorization: `Bearer ${key}` });
    await api.post(`/graphql?token=${canary}`, `{"query": "${canary}`);
    await client().ask('query ($id: ID!) { division(id: $id) { id } }', { id: canary });
    await client().ask(`{ division(id: "${canary}\\u0000") { id } }`);
    const broken = 'alter table division_closure rename to division_closure_away';
    await api.suite.asOwner((owner) => owner.query(broken));
    try {
      const fault = await client().ask(
        'query ($text: String!, $in: ID!) { divisions(first: 1, filter: { search: $text, withinId: $in }) { totalCount } }',
        { text: canary, in: 'Division.10' },
      );
      expect(codeOf(fault)).toBe('INTERNAL');
      expect(JSON.stringify(fault)).not.toMatch(/division_|select|relation/iu);
      expect(log.join('')).toContain('division_closure');
    } finally {
      await api.suite.asOwner((owner) =>
        owner.query('alter table division_closure_away rename to division_closure'),
      );
    }
    expect(log.join('')).not.toContain(canary);
    expect(log.join('')).not.toContain('b'.repeat(20));
  });

  it('says both languages and a trace id', async () => {
    const answer = await client().ask('{ divisions { edges { cursor } } }');
    const { messages, traceId } = answer.errors?.[0]?.extensions as {
      messages: Record<string, string>;
      traceId: string;
    };
    expect(Object.keys(messages)).toEqual(['zh-CN', 'en-GB']);
    expect(messages['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(traceId).toMatch(/^[\w-]{36}$/);
  });

  it('reports what a query costs and what is left', async () => {
    const { extensions } = await client().ask(
      '{ divisions(first: 10) { edges { node { id parent { id } } } } }',
    );
    expect(extensions).toMatchObject({ cost: { requested: 21, limit: 20_000, remaining: 19_979 } });
  });
});
