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
import type { Actor, Permission } from '@weizhi/domain';
import { createContext } from '../src/platform/context/create-context';
import { createLogger } from '../src/platform/context/logger';
import type { RequestContext } from '../src/platform/context/request-context';
import { systemActor } from '../src/platform/database';
import { CursorCodec } from '../src/platform/read-planner/cursor';
import { PipelinedReadRunner } from '../src/platform/read-planner/planned-read-runner';
import { ReadPaths } from '../src/platform/read-planner/read-paths';
import { ReadPlanner } from '../src/platform/read-planner/read-planner';
import { randomOperation } from '../src/platform/read-planner/testing/random-operation';
import { Estate, loadOfficialDivisions, PopulationCount } from '../src/modules/divisions';
import { type RecordedMatter, recordMatters, withdrawMatters } from '../src/modules/matters';
import { accountActor } from './actors';
import { TEST_NOW, useSchemaSuite } from './schema-suite';

const PERMISSIONS: readonly Permission[] = ['division.read', 'matter.read', 'indicator.read'];

/** The root fields that may be planned; the others go through the resolvers anyway. */
const ROOTS: ReadonlySet<string> = new Set(['division', 'divisions', 'matter', 'matters', 'node']);

/** Fields that only resolvers answer: one of them in an operation would make it no case for this test. */
const RESOLVED: Readonly<Record<string, ReadonlySet<string>>> = {
  Division: new Set(['asOf', 'path', 'predecessors', 'successors', 'districts']),
};

const cursors = new CursorCodec('a secret of the tests');

describe('planned reads and resolvers of the product', () => {
  const suite = useSchemaSuite();
  const actors: Record<string, Actor> = {};
  let choices: Record<string, string[]> = {};

  beforeAll(async () => {
    const { database } = suite.database;
    const [pingshan, chongchuan] = await database.transaction(systemActor(), async (tx) => [
      await loadOfficialDivisions(tx, { districtCode: '440310', kind: 'real' }),
      await loadOfficialDivisions(tx, { districtCode: '320613', kind: 'demonstration' }),
    ]);
    const districts = [pingshan?.districtId ?? '', chongchuan?.districtId ?? ''];
    const communities = await database.transaction(systemActor(...districts), (tx) =>
      tx.sql<{ id: string; path: string; parent: string; district: string; root: string; root_path: string }>(
        `select d.id::text, d.path, d.parent_id::text as parent, t.id::text as district, r.id::text as root, r.path as root_path
           from division d join division_closure c on c.descendant_id = d.id join district t on t.division_id = c.ancestor_id
           join division r on r.id = t.division_id
          where d.kind = 'community' order by d.id`,
      ),
    );
    const matters: string[] = [];
    for (const [number, districtId] of districts.entries()) {
      const own = communities.filter((community) => community.district === districtId).slice(0, 6);
      const batch = `00000000-0000-4000-8000-00000000000${  String(number)}`;
      await database.transaction(systemActor(districtId), async (tx) => {
        await tx
          .repository(Estate)
          .insertMany(
            own.map((community, index) => ({
              districtId,
              divisionId: community.id,
              name: `小区"${String(index)}%`,
              estateType: 'old' as const,
              households: index === 0 ? null : index * 100,
            })),
          );
        await tx
          .repository(PopulationCount)
          .insertMany(
            own.map((community) => ({
              districtId,
              divisionId: community.id,
              year: 2025,
              sex: 1,
              ageBand: '60-69',
              persons: 12,
            })),
          );
        const recorded = own.flatMap((community, index) =>
          aFewMatters(community, `${districtId}-${String(index)}`),
        );
        const kept = await recordMatters(tx, { districtId, importBatchId: null }, recorded);
        const withdrawn = await recordMatters(
          tx,
          { districtId, importBatchId: batch },
          recorded.slice(0, 1).map((matter) => ({ ...matter, number: 'withdrawn' })),
        );
        await withdrawMatters(tx, { districtId, importBatchId: batch, at: TEST_NOW });
        matters.push(...[...kept.values()].slice(0, 3), ...withdrawn.values());
        matters.splice(
          0,
          matters.length,
          ...matters.map((id) => (id.includes('.') ? id : `Matter.${districtId}.${id}`)),
        );
      });
    }
    const [one, two] = districts.map((district) =>
      communities.filter((community) => community.district === district),
    );
    const grant = (
      community: (typeof communities)[number] | undefined,
      whole: boolean,
    ): Parameters<typeof accountActor>[1] => ({
      districtId: community?.district ?? '',
      permissions: PERMISSIONS,
      ...(whole ? {} : { division: { id: community?.id ?? '', path: community?.path ?? '' } }),
    });
    Object.assign(actors, {
      district: accountActor('district', grant(one?.[0], true)),
      both: accountActor('both', grant(one?.[0], true), grant(two?.[0], true)),
      community: accountActor('community', grant(one?.[1], false)),
      twoPlaces: accountActor('twoPlaces', grant(one?.[0], false), grant(two?.[2], false)),
      divisionsOnly: accountActor('divisionsOnly', {
        districtId: districts[0] ?? '',
        permissions: ['division.read'],
      }),
    });
    const divisionIds = [communities[0]?.id, communities[0]?.parent, communities[0]?.root, '999999'].map(
      (id) => `Division.${id ?? ''}`,
    );
    const byId = [
      ...divisionIds,
      ...matters,
      'nonsense',
      'Matter.1.00000000-0000-0000-0000-000000000000',
    ].map((id) => `id: "${id}"`);
    choices = {
      'Query.division': byId,
      'Query.matter': byId,
      'Query.node': byId,
      'Query.divisions': [
        '',
        'filter: { search: "城东" }',
        'filter: { search: "3206130%" }',
        'filter: { kinds: [SUBDISTRICT, COMMUNITY] }',
        `filter: { withinId: "${divisionIds[1] ?? ''}", search: "" }`,
        'filter: { kinds: [] }',
      ],
      'Query.matters': [
        '',
        'orderBy: NUMBER_ASC',
        'orderBy: REPORTED_ON_ASC, filter: { located: true }',
        `filter: { divisionId: "${divisionIds[1] ?? ''}" }`,
        'filter: { channels: [HOTLINE_12345], natures: [COMPLAINT, APPRECIATION] }',
        'filter: { eventTypes: ["市容\\"环卫"], outcome: OVERDUE }',
        'filter: { from: "2018-09-02", to: "2018-09-30", disposingUnits: ["某局"] }',
        `filter: { districtId: "District.${districts[0] ?? ''}" }`,
      ],
      'Division.children': ['', 'kinds: [COMMUNITY]'],
      'Division.population': ['year: 2025', 'year: 1999'],
    };
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

  function openPaths(): ReadPaths {
    const planner = new ReadPlanner({
      schema: suite.schema,
      dataSource: suite.database.database.dataSource,
      cursors,
    });
    return new ReadPaths(planner, new PipelinedReadRunner(suite.database.database));
  }

  async function withContext<T>(actor: Actor, work: (context: RequestContext) => Promise<T>): Promise<T> {
    const context = createContext(
      {
        database: suite.database.database,
        clock: { now: () => TEST_NOW },
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

interface Community {
  readonly id: string;
  readonly parent: string;
}

function aFewMatters(community: Community, prefix: string): RecordedMatter[] {
  return [0, 1, 2].map((index) => ({
    number: `${prefix}-${String(index)}`,
    reportedOn: `2018-09-0${String(index + 1)}`,
    divisionId: community.id,
    communityId: index === 2 ? null : community.id,
    subdistrictId: index === 2 ? null : community.parent,
    communityName: '某社区',
    eventType: index === 0 ? '市容"环卫' : '环保水务',
    mainType: index === 1 ? null : '\\反斜杠\n换行',
    subType: null,
    channel: index === 1 ? ('hotline12345' as const) : ('telephone' as const),
    nature: 'complaint' as const,
    disposingUnit: index === 0 ? null : '某局',
    outcome: index === 0 ? null : ('overdue' as const),
  }));
}

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
