import { scripts } from './product';
import { runCommand } from './run-command';
import { runWithDatabase } from './with-database';

/** `npm run migrate`: brings the schema up to date. */
runCommand((signal) => runWithDatabase({ script: scripts.migrate, signal, migrate: false }));
