import 'reflect-metadata';
import { type Actor } from '@weizhi/domain';
import { getOperationAST, graphql, type GraphQLSchema, parse } from 'graphql';
import { demandRootAccess, rootAccessOf } from '../src/platform/access/root-access';
import { createContext } from '../src/platform/context/create-context';
import { createLogger } from '../src/platform/context/logger';
import { CursorCodec } from '../src/platform/read-planner/cursor';
import { ENTITIES, MODULES } from '../src/composition-root';
import { buildWeizhiSchema } from '../src/schema';
import { type TestDatabase, useTestDatabase } from './test-database';

/** The product's schema on a database of the suite's own. */
export interface SchemaSuite {
  readonly schema: GraphQLSchema;
  readonly database: TestDatabase;
  /** Runs an operation through access decision and resolvers; throws on the first error, which no expected refusal is. */
  run<Data>(actor: Actor, document: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** The day that the suite's clock shows. */
export const TEST_NOW = new Date('2026-11-22T02:00:00Z');

/** Gives a suite the product's schema and a database. */
export function useSchemaSuite(): SchemaSuite {
  const database = useTestDatabase(ENTITIES);
  const schema = buildWeizhiSchema(MODULES);
  const cursors = new CursorCodec('a secret of the tests');
  const logger = createLogger('silent');
  return {
    schema,
    database,
    async run<Data>(actor: Actor, document: string, variables: Record<string, unknown> = {}): Promise<Data> {
      const parsed = parse(document);
      const operation = getOperationAST(parsed);
      if (!operation) throw new Error('A document with one operation is needed');
      demandRootAccess(actor, rootAccessOf(schema, parsed, operation));
      const context = createContext(
        { database: database.database, clock: { now: () => TEST_NOW }, logger, cursors },
        {
          requestId: 'test',
          audience: 'console',
          actor,
          session: null,
          clientAddress: '127.0.0.1',
          locale: 'zh-CN',
        },
      );
      try {
        const { data, errors } = await graphql({
          schema,
          source: document,
          contextValue: context,
          variableValues: variables,
        });
        if (errors?.[0]) throw errors[0].originalError ?? errors[0];
        return data as Data;
      } finally {
        await context.reads.close();
      }
    },
  };
}
