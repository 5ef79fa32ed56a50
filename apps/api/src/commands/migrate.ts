import 'reflect-metadata';
import { environment } from '../platform/config';
import { migrateDatabase } from '../platform/database/migrate-database';
import { runCommand } from './run-command';

/** `npm run migrate`: brings the database that DATABASE_URL names to the state of this code. */
runCommand(async (print) => {
  const { executed } = await migrateDatabase(environment);
  if (executed.length === 0) print('数据库结构已是最新。 The database is up to date.');
  else for (const name of executed) print(`已迁移 Migrated ${name}`);
});
