export {
  accountName,
  ConfigError,
  DATABASE_ROLES,
  type DatabaseConfig,
  databaseName,
  type DatabaseRole,
  loginName,
  loginUrl,
  migratorUrl,
  readDatabaseConfig,
} from './database-config';
export { environment } from './environment';
export { privateFolder } from './private-folder';
export { secretFile } from './secret-file';
export { stateFolder } from './state-folder';
