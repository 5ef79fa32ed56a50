import { ANONYMOUS } from '@weizhi/domain';
import type { Logger } from 'pino';
import { MODULES } from './composition-root';
import type { Authentication } from './platform/access/authentication';
import { secretFile, stateFolder } from './platform/config';
import type { Clock } from './platform/context/request-context';
import type { Database } from './platform/database/database';
import { printContract } from './platform/graphql/complete-schema';
import { demandAffordable } from './platform/graphql/cost-plugin';
import { inputReader } from './platform/graphql/input-reader';
import { clientAddressReader } from './platform/http/client-address';
import { createEndpoint } from './platform/http/create-endpoint';
import { createHttpServer, type HttpServer, type HttpServerOptions } from './platform/http/http-server';
import type { ServerConfig } from './platform/http/server-config';
import { cookieRule } from './platform/http/session-cookie';
import { StaticApp } from './platform/http/static-app';
import { readTrustedDocuments } from './platform/http/trusted-documents';
import { CursorCodec } from './platform/read-planner/cursor';
import { PipelinedReadRunner } from './platform/read-planner/planned-read-runner';
import { ReadPaths } from './platform/read-planner/read-paths';
import { ReadPlanner } from './platform/read-planner/read-planner';
import { buildWeizhiSchema } from './schema';

/** What a server is made of. */
export interface ServerParts {
  readonly config: ServerConfig;
  readonly database: Database;
  readonly authentication: Authentication;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly cursorSecret: string;
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** Readiness false, wait, drain, stop. The database is the caller's to close. */
  stop(): Promise<void>;
}

/** Puts the server together and listens. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, logger, database } = parts;
  const schema = buildWeizhiSchema(MODULES);
  const trustedDocuments =
    config.trustedDocumentsFile === undefined ? undefined : readTrustedDocuments(config.trustedDocumentsFile);
  if (trustedDocuments) demandAffordable(schema, trustedDocuments);
  const cursors = new CursorCodec(parts.cursorSecret);
  const planner = new ReadPlanner({
    schema,
    dataSource: database.dataSource,
    cursors,
    clock: parts.clock,
  });
  const paths = new ReadPaths(planner, new PipelinedReadRunner(database));
  const shared = { schema, paths, logger };
  const publicEndpoint = createEndpoint({ ...shared, audience: 'public' });
  const consoleEndpoint = createEndpoint({ ...shared, audience: 'console', trustedDocuments });
  const apollos = [publicEndpoint.apollo, consoleEndpoint.apollo];
  await Promise.all(apollos.map((apollo) => apollo.start()));
  const server = createHttpServer({
    ...served(config),
    context: { database, clock: parts.clock, logger, cursors },
    authentication: parts.authentication,
    publicEndpoint,
    consoleEndpoint,
    sdl: printContract(schema),
    readInput: inputReader(schema),
    isReady: () => answers(database),
  });
  const port = await server.listen(config.port, config.host);
  return {
    port,
    stop: () =>
      stop(server, { config, stopApollo: () => Promise.all(apollos.map((apollo) => apollo.stop())) }),
  };
}

function served(
  config: ServerConfig,
): Pick<HttpServerOptions, 'routes' | 'apps' | 'cookie' | 'overTls' | 'allowedOrigins' | 'clientAddress'> {
  return {
    routes: MODULES.flatMap(({ httpRoutes = [] }) => httpRoutes),
    apps: [
      new StaticApp('/admin/', config.adminFolder),
      new StaticApp('/analytics/', config.analyticsFolder),
      // Addresses of links are short, since they are printed and typed.
      new StaticApp('/join/', config.adminFolder, 'join.html'),
    ],
    cookie: cookieRule(config.secureCookies),
    overTls: config.secureCookies,
    allowedOrigins: config.allowedOrigins,
    clientAddress: clientAddressReader(config.trustedProxies),
  };
}

/** Secret that signs cursors; made at first use. */
export function cursorSecret(env: NodeJS.ProcessEnv): string {
  return secretFile(stateFolder(env), 'cursors');
}

const PATIENCE_MS = 25_000;

async function stop(
  server: HttpServer,
  { config, stopApollo }: { config: ServerConfig; stopApollo: () => Promise<unknown> },
): Promise<void> {
  server.refuseReadiness();
  await new Promise((resolve) => setTimeout(resolve, config.drainDelayMs));
  await server.drain(PATIENCE_MS);
  await stopApollo();
}

async function answers(database: Database): Promise<boolean> {
  const reads = database.openReads(ANONYMOUS);
  const timeout = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000).unref());
  const question = reads.sql('select 1').then(
    () => true,
    () => false,
  );
  const ready = await Promise.race([question, timeout]);
  void reads.close();
  return ready;
}
