import { scripts } from './product';
import { runCommand } from './run-command';
import { runWithDatabase } from './with-database';

/** `npm run seed`: loads the demonstration data where they are not there yet, and prints the accounts. */
runCommand((signal) => runWithDatabase({ script: scripts.seed, signal, migrate: true }));
