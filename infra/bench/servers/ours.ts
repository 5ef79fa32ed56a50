import 'reflect-metadata';
import { createLogger } from '../../../apps/api/src/platform/context/logger';
import { createDatabase } from '../../../apps/api/src/platform/database';
import { inputReader } from '../../../apps/api/src/platform/graphql/input-reader';
import { createEndpoint } from '../../../apps/api/src/platform/http/create-endpoint';
import { createHttpServer } from '../../../apps/api/src/platform/http/http-server';
import { cookieRule } from '../../../apps/api/src/platform/http/session-cookie';
import {
  CursorCodec,
  PipelinedReadRunner,
  ReadPaths,
  ReadPlanner,
} from '../../../apps/api/src/platform/read-planner';
import { buildWeizhiSchema } from '../../../apps/api/src/schema';
import {
  BenchActivity,
  BenchDivision,
  BenchOrganisation,
  BenchParticipation,
  BenchParticipationMonth,
} from '../schema/bench-entities';
import { DivisionFields, OrganisationFields } from '../schema/bench-fields';
import { BenchQueries } from '../schema/bench-queries';
import { PARTICIPATION_SHAPES, trustedDocuments } from '../shapes';
import { benchAuthentication } from './bench-authentication';
import { POOL_SIZE } from './reader';
import { listen, setting } from './server-process';

const authentication = benchAuthentication([
  'matter.read',
  'matter.import',
  'indicator.read',
  'division.read',
]);

/** Our server as `start-server.ts` puts it together, over the entities of the bench. */
async function main(): Promise<void> {
  const appUrl = setting('BENCH_URL');
  const limits = { statementTimeoutMs: 60_000, lockTimeoutMs: 5_000, idleInTransactionTimeoutMs: 10_000 };
  const entities = [
    BenchActivity,
    BenchDivision,
    BenchOrganisation,
    BenchParticipation,
    BenchParticipationMonth,
  ];
  const database = await createDatabase(
    { appUrl, reportingUrl: appUrl, workerUrl: appUrl, poolSize: POOL_SIZE, ...limits },
    entities,
  );
  const schema = buildWeizhiSchema([
    { name: 'bench', entities, resolvers: [BenchQueries, DivisionFields, OrganisationFields] },
  ]);
  const cursors = new CursorCodec('bench');
  const logger = createLogger('warn');
  const clock = { now: () => new Date() };
  const paths = new ReadPaths(
    new ReadPlanner({ schema, dataSource: database.dataSource, cursors, clock }),
    new PipelinedReadRunner(database),
  );
  const publicEndpoint = createEndpoint({ schema, paths, logger, audience: 'public' });
  const consoleEndpoint = createEndpoint({
    schema,
    paths,
    logger,
    audience: 'console',
    trustedDocuments: trustedDocuments(PARTICIPATION_SHAPES),
  });
  await Promise.all([publicEndpoint.apollo.start(), consoleEndpoint.apollo.start()]);
  const server = createHttpServer({
    context: { database, clock, logger, cursors },
    authentication,
    publicEndpoint,
    consoleEndpoint,
    sdl: '',
    readInput: inputReader(schema),
    routes: [],
    apps: [],
    cookie: cookieRule(false),
    allowedOrigins: [],
    clientAddress: () => '127.0.0.1',
    isReady: () => Promise.resolve(true),
  });
  await listen(() => server.listen(0, '127.0.0.1'));
}

void main();
