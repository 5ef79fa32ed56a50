import { setTimeout as delay } from 'node:timers/promises';
import { ENTITIES, MODULES, openAuthentication } from './composition-root';
import { environment, readDatabaseConfig, stateFolder } from './platform/config';
import { createLogger } from './platform/context/logger';
import type { Clock } from './platform/context/request-context';
import { createDatabase, type Database, DatabaseError, type EntityClass } from './platform/database';
import { outliveLostDatabase } from './platform/database/lost-database';
import { readServerConfig } from './platform/http/server-config';
import { platformJobs, startWorker } from './platform/jobs';
import { cursorSecret, startServer } from './start-server';

const RETRY_MS = 2_000;

/** Runs the server by a clock until Ctrl-C or SIGTERM, and stops it cleanly. */
export function serve(clock: Clock): void {
  serveToTheEnd(clock).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
}

async function serveToTheEnd(clock: Clock): Promise<void> {
  const config = readServerConfig(environment);
  const logger = createLogger(config.logLevel);
  outliveLostDatabase((reason) => logger.warn({ err: reason }, 'the database went away'));
  const database = await connect(ENTITIES);
  const authentication = openAuthentication({
    database,
    clock,
    logger,
    secondFactor: config.secondFactor,
  });
  const server = await startServer({
    config,
    database,
    authentication,
    clock,
    logger,
    cursorSecret: cursorSecret(environment),
  });
  const worker = await startWorker({
    database,
    config: readDatabaseConfig(environment),
    stateFolder: stateFolder(environment),
    clock,
    logger,
    jobs: [platformJobs, ...MODULES.map(({ jobs = {} }) => jobs)],
    subscribers: MODULES.flatMap(({ subscribers = [] }) => subscribers),
  });
  process.stdout.write(`微治已启动 Weizhi is listening on http://${config.host}:${server.port}\n`);
  process.send?.({ listening: server.port });
  await terminationSignal();
  await server.stop();
  await worker.stop();
  await database.close();
}

/** A database that is away at the start is waited for: the other order of starting is no mistake. */
async function connect(entities: readonly EntityClass[]): Promise<Database> {
  for (;;) {
    try {
      return await createDatabase(readDatabaseConfig(environment), entities);
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== 'DATABASE_UNAVAILABLE') throw error;
      process.stderr.write(
        '数据库没有应答，两秒后重试；请确认数据库已启动、DATABASE_URL 正确。 The database does not answer; trying again in two seconds.\n',
      );
      await delay(RETRY_MS);
    }
  }
}

function terminationSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
