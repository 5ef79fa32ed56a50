import { ApolloServer } from '@apollo/server';
import { ANONYMOUS, type Decision, DEFAULT_ROLES, decide, isWithin, type Permission } from '@weizhi/domain';
import { type GraphQLFieldMap, type GraphQLSchema } from 'graphql';
import { type Decider, matrixFindings } from '../../../test/access-matrix';
import { useTestApi } from '../../../test/api-server';
import { codeOf, ConsoleClient } from '../../../test/console-client';
import { filledDocument } from '../../../test/filled-document';
import { minimalDocument } from '../../../test/minimal-document';
import { ROLE_TABLE } from '../../../test/role-table';
import { plantSmallTree } from '../../../test/small-tree';
import { MODULES } from '../../composition-root';
import { ensureDefaultRoles, seedAccounts } from '../../modules/identity';
import { buildWeizhiSchema } from '../../schema';
import { createContext } from '../context/create-context';
import { createLogger } from '../context/logger';
import type { RequestContext } from '../context/request-context';
import { systemActor } from '../database';
import { CursorCodec } from '../read-planner/cursor';
import type { FieldAccess } from './requires';

const ALLOWED: Decision = { allowed: true };

describe('the access matrix', () => {
  it('is what the oracle says in every cell', () => {
    expect(matrixFindings(ROLE_TABLE)).toEqual([]);
  });

  it('has the roles that are shipped', () => {
    const shipped = Object.entries(DEFAULT_ROLES).map(([code, { permissions }]) => [
      code,
      [...permissions].sort(),
    ]);
    const table = Object.entries(ROLE_TABLE).map(([code, permissions]) => [code, [...permissions].sort()]);
    expect(Object.fromEntries(shipped)).toEqual(Object.fromEntries(table));
  });

  const broken: readonly (readonly [string, Decider])[] = [
    ['forgets the place', (actor, permission) => decide(actor, permission, null)],
    ['lets everybody do everything', () => ALLOWED],
    ['lets nobody do anything', () => ({ allowed: false, because: 'notPermitted' })],
    [
      'forgets the district',
      (actor, permission, place) =>
        actor.grants.some(
          (grant) =>
            grant.permissions.has(permission) && (!place || isWithin(place.divisionPath, grant.divisionPath)),
        )
          ? ALLOWED
          : { allowed: false, because: 'outsideScope' },
    ],
    [
      'looks upwards',
      (actor, permission, place) =>
        actor.grants.some(
          (grant) =>
            grant.permissions.has(permission) && (!place || isWithin(grant.divisionPath, place.divisionPath)),
        )
          ? ALLOWED
          : { allowed: false, because: 'outsideScope' },
    ],
    [
      'compares texts without the slash at the end',
      (actor, permission, place) =>
        actor.grants.some(
          (grant) =>
            grant.permissions.has(permission) &&
            (!place ||
              (place.districtId === grant.districtId &&
                place.divisionPath.startsWith(grant.divisionPath.slice(0, -1)))),
        )
          ? ALLOWED
          : { allowed: false, because: 'outsideScope' },
    ],
  ];

  it.each(broken)('finds a decision that %s', (_what, decider) => {
    expect(matrixFindings(ROLE_TABLE, decider).length).toBeGreaterThan(0);
  });
});

/** Codes by which a request is refused that is no good; anything else that is thrown is a fault. */
const EXPECTED: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'TOO_MANY_DIMENSIONS',
]);

interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly name: string;
  readonly access: FieldAccess | undefined;
}

describe('every root field', () => {
  const schema = buildWeizhiSchema(MODULES);
  const api = useTestApi();
  const clients = new Map<string, ConsoleClient>();

  beforeAll(async () => {
    const { first } = await plantSmallTree(api.suite);
    const password = '巷口老槐树下议事二十年';
    const roles = Object.keys(DEFAULT_ROLES) as (keyof typeof DEFAULT_ROLES)[];
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        roles.map((role) => ({
          identifier: role,
          displayName: role,
          password,
          divisionId: first.id,
          role,
          mustChangePassword: false,
        })),
      );
    });
    for (const role of roles) {
      const client = new ConsoleClient(api);
      await client.signIn(role, password);
      clients.set(role, client);
    }
  });

  it.each([...Object.keys(ROLE_TABLE)])(
    'is open to the role %s exactly where the table says',
    async (role) => {
      const client = clients.get(role) ?? new ConsoleClient(api);
      for (const { operation, name, access } of rootFields(schema)) {
        const code = codeOf(await client.ask(minimalDocument(schema, operation, name)));
        const expected = access?.kind === 'public' || ROLE_TABLE[role]?.includes(permissionOf(access));
        expect([role, name, code !== 'FORBIDDEN']).toEqual([role, name, expected]);
      }
    },
  );

  it('is closed to those who are not signed in, unless it says that it is public and why', async () => {
    const nobody = new ConsoleClient(api);
    for (const { operation, name, access } of rootFields(schema)) {
      const code = codeOf(await nobody.ask(minimalDocument(schema, operation, name)));
      if (access?.kind === 'public') expect([name, access.reason.length > 10]).toEqual([name, true]);
      else expect([name, code]).toEqual([name, 'UNAUTHENTICATED']);
    }
  });

  it.each([
    ['ends a statement or a name', `x'; drop table injected; --"; drop table injected; --`],
    ['is a wildcard or an operator of search', String.raw`%_\\% a & | ! <-> :* (`],
  ])('takes for a text what %s, wherever a text or an id is asked for', async (_what, text) => {
    await api.suite.asOwner((owner) => owner.query('create table if not exists injected (id int)'));
    const faults: unknown[] = [];
    const fields = rootFields(schema);
    let answered = 0;
    for (const { operation, name, access } of fields) {
      const role = Object.keys(ROLE_TABLE).find(
        (each) => access?.kind === 'public' || ROLE_TABLE[each]?.includes(permissionOf(access)),
      );
      for (const id of [text, 'Division.10']) {
        const { query, variables } = filledDocument(schema, [operation, name], { text, id });
        const answer = await (clients.get(role ?? '') ?? new ConsoleClient(api)).ask(query, variables);
        const code = codeOf(answer);
        if (code === undefined) answered += 1;
        else if (!EXPECTED.has(code as string)) faults.push([name, id, code]);
      }
    }
    expect(faults).toEqual([]);
    // The others say before they look at any row what is wrong with a text.
    expect(answered / (2 * fields.length)).toBeGreaterThan(0.7);
    const there = await api.suite.asOwner((owner) => owner.query(`select to_regclass('injected') as name`));
    expect(there.rows).toEqual([{ name: 'injected' }]);
  });

  it('finds nothing by wildcards', async () => {
    const official = clients.get('districtOfficial') ?? new ConsoleClient(api);
    const count = (search: string): Promise<{ totalCount: number }> =>
      official.run(
        'query ($search: String) { divisions(first: 1, filter: { search: $search }) { totalCount } }',
        { search },
      );
    expect((await count('subdistrict')).totalCount).toBeGreaterThan(0);
    for (const search of ['%', '_', '%sub%', 's_b', String.raw`\\`])
      expect(await count(search)).toEqual({ totalCount: 0 });
  });

  it('would lose a table to the first of these, were it put into a statement', async () => {
    await api.suite.asOwner(async (owner) => {
      await owner.query('create table if not exists injected (id int)');
      await owner.query(`select name from division where name = 'x'; drop table injected; --'`);
      const { rows } = await owner.query<{ name: string | null }>(`select to_regclass('injected') as name`);
      expect(rows).toEqual([{ name: null }]);
    });
  });

  it('would stand open without the hook, which is what the tests above are for', async () => {
    const parts = {
      database: api.suite.database,
      clock: api.clock,
      logger: createLogger('silent'),
      cursors: new CursorCodec('test'),
    };
    const facts = {
      requestId: 'r',
      audience: 'public',
      actor: ANONYMOUS,
      session: null,
      clientAddress: '127.0.0.1',
      locale: 'zh-CN',
    } as const;
    const context = createContext(parts, facts);
    const codes = await answersWithoutHook(schema, context);
    await context.reads.close();
    expect(codes.filter((code) => code !== 'UNAUTHENTICATED').length).toBeGreaterThan(codes.length / 2);
  });
});

async function answersWithoutHook(
  schema: GraphQLSchema,
  context: RequestContext,
): Promise<readonly unknown[]> {
  const bare = new ApolloServer<RequestContext>({ schema });
  const codes: unknown[] = [];
  for (const { operation, name, access } of rootFields(schema)) {
    if (access?.kind === 'public') continue;
    const { body } = await bare.executeOperation(
      { query: minimalDocument(schema, operation, name) },
      { contextValue: context },
    );
    codes.push(body.kind === 'single' ? body.singleResult.errors?.[0]?.extensions?.['code'] : undefined);
  }
  await bare.stop();
  return codes;
}

function rootFields(schema: GraphQLSchema): readonly RootField[] {
  const read = (operation: RootField['operation'], fields: GraphQLFieldMap<unknown, unknown>): RootField[] =>
    Object.values(fields).map(({ name, extensions }) => ({
      operation,
      name,
      access: extensions['access'] as FieldAccess | undefined,
    }));
  return [
    ...read('query', schema.getQueryType()?.getFields() ?? {}),
    ...read('mutation', schema.getMutationType()?.getFields() ?? {}),
  ];
}

function permissionOf(access: FieldAccess | undefined): Permission {
  if (access?.kind !== 'requires') throw new Error('The schema walk finds this');
  return access.permission;
}
