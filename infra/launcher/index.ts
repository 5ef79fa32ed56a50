import { checkExternalDatabase } from './external-database';
import { startEmbeddedDatabase } from './embedded-database';
import type { EmbeddedDatabaseOptions, RunningDatabase } from './embedded-database';

export { startEmbeddedDatabase };
export { repositoryFolder } from './places';
export { watch as watchProcess } from './child-process';
export type { EmbeddedDatabaseOptions, RunningDatabase };
export { LauncherError } from './launcher-error';
export type { LauncherErrorCode } from './launcher-error';

/** A database to work with, whoever runs it. */
export type OpenedDatabase = Pick<RunningDatabase, 'databaseUrl' | 'serverVersion' | 'stop'>;

/** The database that DATABASE_URL names, or else the embedded one. */
export async function openDatabase(options: EmbeddedDatabaseOptions = {}): Promise<OpenedDatabase> {
  const external = process.env['DATABASE_URL'];
  if (external === undefined || external === '') return startEmbeddedDatabase(options);
  return { ...(await checkExternalDatabase(external)), stop: () => Promise.resolve() };
}

/**
 * A server for tests: the one that DATABASE_URL names (which `npm test` sets for all workspaces), or else a
 * temporary one that disappears on stop(), and also when this process is killed. Make databases of your own there.
 */
export const openTestDatabase = (): Promise<OpenedDatabase> => openDatabase({ temporary: true });
