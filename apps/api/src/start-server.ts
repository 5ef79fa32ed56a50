import { ANONYMOUS } from '@weizhi/domain';
import type { Logger } from 'pino';
import { MODULES } from './composition-root';
import type { Authentication } from './platform/access/authentication';
import { secretFile, stateFolder } from './platform/config';
import type { Clock } from './platform/context/request-context';
import type { Database } from './platform/database/database';
import { createApollo } from './platform/graphql/apollo';
import { printContract } from './platform/graphql/complete-schema';
import { demandAffordable } from './platform/graphql/cost-plugin';
import { inputReader } from './platform/graphql/input-reader';
import { clientAddressReader } from './platform/http/client-address';
import { createHttpServer, type HttpServer, type HttpServerOptions } from './platform/http/http-server';
import type { ServerConfig } from './platform/http/server-config';
import { cookieRule } from './platform/http/session-cookie';
import { StaticApp } from './platform/http/static-app';
import { readTrustedDocuments } from './platform/http/trusted-documents';
import { CursorCodec } from './platform/read-planner/cursor';
import { stringifyResult } from './platform/read-planner/json-text';
import { PipelinedReadRunner } from './platform/read-planner/planned-read-runner';
import { readPathPlugin } from './platform/read-planner/read-path-plugin';
import { ReadPaths } from './platform/read-planner/read-paths';
import { ReadPlanner } from './platform/read-planner/read-planner';
import { TrustedReads } from './platform/read-planner/trusted-reads';
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
  const planner = new ReadPlanner({ schema, dataSource: database.dataSource, cursors });
  const paths = new ReadPaths(planner, new PipelinedReadRunner(database));
  const shared = { schema, logger, fastReads: { plugin: readPathPlugin(paths), stringifyResult } };
  const publicApollo = createApollo({ ...shared, audience: 'public', charge: true, introspection: true });
  const consoleApollo = createApollo({
    ...shared,
    audience: 'console',
    charge: !trustedDocuments,
    introspection: !trustedDocuments,
  });
  await Promise.all([publicApollo.start(), consoleApollo.start()]);
  const server = createHttpServer({
    ...served(config),
    context: { database, clock: parts.clock, logger, cursors },
    authentication: parts.authentication,
    publicEndpoint: { apollo: publicApollo },
    consoleEndpoint: {
      apollo: consoleApollo,
      ...(trustedDocuments ? { trustedDocuments, trustedReads: new TrustedReads(schema, paths) } : {}),
    },
    sdl: printContract(schema),
    readInput: inputReader(schema),
    isReady: () => answers(database),
  });
  const port = await server.listen(config.port, config.host);
  return {
    port,
    stop: () =>
      stop(server, { config, stopApollo: () => Promise.all([publicApollo.stop(), consoleApollo.stop()]) }),
  };
}

function served(
  config: ServerConfig,
): Pick<HttpServerOptions, 'routes' | 'apps' | 'cookie' | 'allowedOrigins' | 'clientAddress'> {
  return {
    routes: MODULES.flatMap(({ httpRoutes = [] }) => httpRoutes),
    apps: [
      new StaticApp('/admin/', config.adminFolder),
      new StaticApp('/analytics/', config.analyticsFolder),
      // Addresses of links are short, since they are printed and typed.
      new StaticApp('/join/', config.adminFolder, 'join.html'),
    ],
    cookie: cookieRule(config.secureCookies),
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
