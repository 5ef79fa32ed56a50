import 'reflect-metadata';
import type { Actor } from '@weizhi/domain';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { execute, getOperationAST, parse, validate } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { accountActor } from '../../../../test/actors';
import { useTestDatabase } from '../../../../test/test-database';
import type { TestDatabase } from '../../../../test/test-database';
import { createContext } from '../../context/create-context';
import { createLogger } from '../../context/logger';
import type { Clock, RequestContext } from '../../context/request-context';
import { systemActor } from '../../database/system-actor';
import { completeSchema } from '../../graphql/complete-schema';
import { CursorCodec } from '../cursor';
import { PipelinedReadRunner } from '../planned-read-runner';
import type { PlannedReadRunner } from '../planned-read-runner';
import { ReadPaths } from '../read-paths';
import { ReadPlanner } from '../read-planner';
import { ClubFields, OutingFields, TownFields } from './club-fields';
import { ClubQueries } from './club-queries';
import { CLUB_TABLES, Club, Outing, Town } from './club-tables';
import { MoneyType } from './club-types';

export const EAST = '1';
export const WEST = '2';
const all = ['matter.read', 'attachment.read', 'division.read'] as const;

/** Readers of every shape of scope. */
export const READERS: Readonly<Record<string, Actor>> = {
  eastern: accountActor('eastern', { districtId: EAST, permissions: all }),
  both: accountActor('both', { districtId: EAST, permissions: all }, { districtId: WEST, permissions: all }),
  community: accountActor('community', {
    districtId: EAST,
    permissions: all,
    division: { id: '11', path: '1/11/' },
  }),
  mattersOnly: accountActor('mattersOnly', { districtId: WEST, permissions: ['matter.read'] }),
  mixed: accountActor(
    'mixed',
    { districtId: EAST, permissions: ['matter.read'], division: { id: '12', path: '1/12/' } },
    { districtId: WEST, permissions: ['attachment.read', 'division.read'] },
  ),
  stranger: accountActor('stranger', { districtId: EAST, permissions: ['audit.read'] }),
  system: systemActor(EAST, WEST),
};

export interface ClubSuite {
  readonly schema: GraphQLSchema;
  readonly paths: ReadPaths;
  readonly planner: ReadPlanner;
  readonly database: TestDatabase;
  /** Statements that planned reads sent. */
  readonly sent: string[];
  contextOf(actor: Actor): RequestContext;
  planned(query: string, actor: Actor, variables?: Record<string, unknown>): Promise<string | undefined>;
  resolved(query: string, actor: Actor, variables?: Record<string, unknown>): Promise<string>;
}

/** The schema, the tables and both ways of reading. Rows are the suite's own business. */
export function useClubSuite(): ClubSuite {
  const database = useTestDatabase([Club, Outing, Town]);
  const schema = completeSchema(
    buildSchemaSync({
      resolvers: [ClubQueries, ClubFields, OutingFields, TownFields],
      orphanedTypes: [MoneyType],
      validate: false,
    }),
  );
  const cursors = new CursorCodec('a secret of the tests');
  const logger = createLogger('silent');
  // Past midnight in Shanghai, and not yet in Greenwich.
  const clock: Clock = { now: () => new Date('2026-03-05T17:00:00Z') };
  const sent: string[] = [];
  let parts: { planner: ReadPlanner; paths: ReadPaths } | undefined;
  const built = (): NonNullable<typeof parts> => {
    if (!parts) {
      const { dataSource } = database.database;
      const planner = new ReadPlanner({ schema, dataSource, cursors, clock });
      parts = {
        planner,
        paths: new ReadPaths(planner, recording(new PipelinedReadRunner({ dataSource }), sent)),
      };
    }
    return parts;
  };
  const contextOf = (actor: Actor): RequestContext =>
    createContext(
      { database: database.database, clock, logger, cursors },
      { requestId: 'test', audience: 'public', actor, session: null, clientAddress: '', locale: 'zh-CN' },
    );
  beforeAll(() => database.asOwner((client) => client.query(CLUB_TABLES)));
  return {
    schema,
    database,
    sent,
    contextOf,
    get planner() {
      return built().planner;
    },
    get paths() {
      return built().paths;
    },
    planned: (query, actor, variables = {}) => {
      const { document, operation } = checked(schema, query);
      return built().paths.answer(document, operation, { variables, actor });
    },
    resolved: async (query, actor, variables = {}) => {
      const { document } = checked(schema, query);
      const contextValue = contextOf(actor);
      try {
        const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
        return errors
          ? `errors: ${errors.map(({ path, message }) => `${path?.join('.') ?? ''} ${message}`).join()}`
          : JSON.stringify(data);
      } finally {
        await contextValue.reads.close();
      }
    },
  };
}

function checked(
  schema: GraphQLSchema,
  query: string,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return { document, operation };
}

function recording(runner: PlannedReadRunner, sent: string[]): PlannedReadRunner {
  return {
    run: (actor, statements) => {
      sent.push(...statements.map(({ text }) => text));
      return runner.run(actor, statements);
    },
  };
}
