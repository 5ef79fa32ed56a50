import fc from 'fast-check';
import {
  execute,
  getOperationAST,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';
import type { Actor } from '@weizhi/domain';
import { systemActor } from '../src/platform/database';
import { createContext } from '../src/platform/context/create-context';
import { createLogger } from '../src/platform/context/logger';
import type { RequestContext } from '../src/platform/context/request-context';
import { CursorCodec } from '../src/platform/read-planner/cursor';
import { PipelinedReadRunner } from '../src/platform/read-planner/planned-read-runner';
import { ReadPaths } from '../src/platform/read-planner/read-paths';
import { ReadPlanner } from '../src/platform/read-planner/read-planner';
import { randomOperation } from '../src/platform/read-planner/testing/random-operation';
import { choicesOf, insertProductRows, readersOf } from './product-rows';
import { TEST_NOW, useSchemaSuite } from './schema-suite';

/** The root fields that may be planned; the others go through the resolvers anyway. */
const ROOTS: ReadonlySet<string> = new Set([
  'annualAccounts',
  'annualAccountsList',
  'developmentFunds',
  'division',
  'divisions',
  'fundingContract',
  'fundingContracts',
  'incubationCase',
  'incubationCases',
  'matter',
  'matters',
  'node',
  'organisation',
  'organisations',
]);

/** Fields that only resolvers answer: one of them in an operation would make it no case for this test. */
const RESOLVED: Readonly<Record<string, ReadonlySet<string>>> = {
  AnnualAccounts: new Set(['availableActions', 'events', 'problems']),
  Division: new Set(['path', 'predecessors', 'successors', 'districts', 'population']),
  DevelopmentFund: new Set(['awards', 'balances', 'calls', 'entries']),
  FundingContract: new Set([
    'availableActions',
    'beneficiaries',
    'beneficiaryCounts',
    'budgetLines',
    'events',
    'instalments',
    'milestones',
    'missingVouchers',
    'promises',
  ]),
  IncubationCase: new Set([
    'availableActions',
    'criteria',
    'events',
    'handOverItems',
    'missingPapers',
    'notice',
    'panel',
    'papers',
    'planItems',
    'programme',
    'supportShares',
    'visits',
  ]),
};

const cursors = new CursorCodec('a secret of the tests');
const clock = { now: () => TEST_NOW };

describe('planned reads and resolvers of the product', () => {
  const suite = useSchemaSuite();
  const actors: Record<string, Actor> = {};
  let choices: ReturnType<typeof choicesOf> = {};

  beforeAll(async () => {
    const rows = await insertProductRows(suite.database.database);
    Object.assign(actors, readersOf(rows));
    choices = choicesOf(rows);
  }, 60_000);

  it.each([7, 20261122])(
    'answer random operations alike, whoever asks (seed %i)',
    async (seed) => {
      const paths = openPaths();
      const schema = onlyRoots(suite.schema);
      let planned = 0;
      await fc.assert(
        fc.asyncProperty(
          randomOperation(schema, choices),
          fc.constantFrom(...Object.keys(actors)),
          async (query, name) => {
            const actor = actors[name];
            if (!actor) throw new Error('no such reader');
            const text = await withContext(actor, (context) => plannedText(paths, context, query));
            if (text === undefined) return;
            planned += 1;
            const resolved = await withContext(actor, async (context) => {
              const { data, errors } = await execute({
                schema: suite.schema,
                document: parse(query),
                contextValue: context,
              });
              if (errors?.[0]) throw errors[0];
              return JSON.stringify(data);
            });
            expect(JSON.stringify(JSON.parse(text))).toBe(resolved);
          },
        ),
        { numRuns: 200, seed },
      );
      expect(planned).toBeGreaterThan(50);
    },
    120_000,
  );

  it('answer the same with row-level security off: the application keeps rows apart by itself', async () => {
    const paths = openPaths();
    const names = Object.keys(actors);
    const asked = fc
      .sample(randomOperation(onlyRoots(suite.schema), choices), { numRuns: 80, seed: 20261128 })
      .map((query, index) => [query, actors[names[index % names.length] ?? ''] as Actor] as const);
    const answers = async (): Promise<string[]> => {
      const texts: string[] = [];
      for (const [query, actor] of asked) {
        texts.push(
          (await withContext(actor, (context) => plannedText(paths, context, query))) ?? 'not planned',
        );
        texts.push(await withContext(actor, (context) => resolvedText(context, query)));
      }
      return texts;
    };
    const before = await answers();
    await suite.database.asOwner((owner) => owner.query(switched('disable')));
    const without = await answers();
    await suite.database.asOwner((owner) => owner.query(switched('enable')));
    expect(without).toEqual(before);
    // Answers with rows in them, or there would be nothing to keep apart.
    expect(before.filter((text) => text.length > 200).length).toBeGreaterThan(20);
  });

  it('find no row of another district by row-level security alone, in any table', async () => {
    const [own, other] = await districtIds();
    const tables = await suite.database.asOwner(async (owner) => {
      await owner.query(`set app.districts = '${String(own)},${String(other)}'`);
      const { rows } = await owner.query<{ name: string }>(TENANT_TABLES);
      const filled: string[] = [];
      for (const { name } of rows) {
        const count = await owner.query(`select 1 from ${name} where district_id = $1 limit 1`, [other]);
        if (count.rows.length > 0) filled.push(name);
      }
      return filled;
    });
    expect(tables.length).toBeGreaterThan(8);
    await suite.database.database.transaction(systemActor(String(own)), async (tx) => {
      for (const name of tables) {
        const seen = await tx.sql(`select 1 from ${name} where district_id = $1`, [other]);
        expect([name, seen.length]).toEqual([name, 0]);
      }
    });
  });

  it('plan the register as the console asks for it, today’s score and the day of the seat included', async () => {
    const paths = openPaths();
    const query = `{ organisations(first: 50, orderBy: NAME_ASC, filter: { minimumElementScore: "0" }) { edges { node {
      id name countsAsCommunityOrganisation elementScore division { id asOf name } } } pageInfo { hasNextPage } } }`;
    for (const actor of Object.values(actors))
      expect(await withContext(actor, (context) => plannedText(paths, context, query))).toBeDefined();
  });

  async function districtIds(): Promise<readonly string[]> {
    const rows = await suite.database.asOwner((owner) =>
      owner.query<{ id: string }>('select id::text as id from district order by id'),
    );
    return rows.rows.map(({ id }) => id);
  }

  async function resolvedText(context: RequestContext, query: string): Promise<string> {
    const { data, errors } = await execute({
      ...{ schema: suite.schema, document: parse(query), contextValue: context },
    });
    return JSON.stringify({ data, errors: errors?.map(({ message }) => message) });
  }

  function openPaths(): ReadPaths {
    const planner = new ReadPlanner({
      schema: suite.schema,
      dataSource: suite.database.database.dataSource,
      cursors,
      clock,
    });
    return new ReadPaths(planner, new PipelinedReadRunner(suite.database.database));
  }

  async function withContext<T>(actor: Actor, work: (context: RequestContext) => Promise<T>): Promise<T> {
    const context = createContext(
      {
        database: suite.database.database,
        clock,
        logger: createLogger('silent'),
        cursors,
      },
      { requestId: 'test', audience: 'console', actor, session: null, clientAddress: '', locale: 'zh-CN' },
    );
    try {
      return await work(context);
    } finally {
      await context.reads.close();
    }
  }
});

const TENANT_TABLES = `
  select c.oid::regclass::text as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id' and not a.attisdropped
   where c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity`;

/** Switches row-level security of every table that has it. */
const switched = (to: 'enable' | 'disable'): string => `
  do $$ declare t text; begin
    for t in select c.oid::regclass::text from pg_class c join pg_policy p on p.polrelid = c.oid loop
      execute format('alter table %s ${to} row level security', t);
    end loop;
  end $$`;

function plannedText(paths: ReadPaths, context: RequestContext, query: string): Promise<string | undefined> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return paths.answer(document, operation, { variables: {}, actor: context.actor });
}

/** The schema as the generator of operations is to see it: without the fields that are never planned. */
function onlyRoots(schema: GraphQLSchema): GraphQLSchema {
  const narrowed = (type: GraphQLObjectType, keep: (field: string) => boolean): GraphQLObjectType => {
    const fields = Object.fromEntries(Object.entries(type.getFields()).filter(([name]) => keep(name)));
    return Object.create(type, { getFields: { value: () => fields } }) as GraphQLObjectType;
  };
  const ofType = <T extends GraphQLNamedType | undefined>(type: T): T => {
    const resolved = type && RESOLVED[type.name];
    return resolved && isObjectType(type)
      ? (narrowed(type, (field) => !resolved.has(field)) as GraphQLNamedType as T)
      : type;
  };
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  return Object.create(schema, {
    getQueryType: { value: () => narrowed(query, (field) => ROOTS.has(field)) },
    getType: { value: (name: string) => ofType(schema.getType(name)) },
    getPossibleTypes: { value: (type: never) => schema.getPossibleTypes(type).map(ofType) },
  }) as GraphQLSchema;
}
