import 'reflect-metadata';
import type { Actor, Permission } from '@weizhi/domain';
import { divisionPath } from '@weizhi/domain';
import type { Authentication, Principal } from '../../../apps/api/src/platform/access/authentication';
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
import { trustedDocuments } from '../shapes';
import { CREDENTIAL, DISTRICT, POOL_SIZE } from './reader';
import { listen, setting } from './server-process';

const permissions: ReadonlySet<Permission> = new Set([
  'matter.read',
  'matter.import',
  'indicator.read',
  'division.read',
]);
const actor: Actor = {
  kind: 'account',
  id: 'bench',
  grants: [
    {
      role: 'bench',
      permissions,
      districtId: DISTRICT,
      divisionId: DISTRICT,
      divisionPath: divisionPath(`1/${DISTRICT}/`),
      wholeDistrict: true,
    },
  ],
};
const principal: Principal = { actor, session: null };

/** The peers know their reader without asking a database, so ours does as well. */
const authentication: Authentication = {
  bySession: (token) => Promise.resolve(token === CREDENTIAL ? principal : undefined),
  byApiKey: (key) => Promise.resolve(key === CREDENTIAL ? principal : undefined),
};

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
  const paths = new ReadPaths(
    new ReadPlanner({ schema, dataSource: database.dataSource, cursors }),
    new PipelinedReadRunner(database),
  );
  const publicEndpoint = createEndpoint({ schema, paths, logger, audience: 'public' });
  const consoleEndpoint = createEndpoint({
    schema,
    paths,
    logger,
    audience: 'console',
    trustedDocuments: trustedDocuments(),
  });
  await Promise.all([publicEndpoint.apollo.start(), consoleEndpoint.apollo.start()]);
  const server = createHttpServer({
    context: { database, clock: { now: () => new Date() }, logger, cursors },
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
