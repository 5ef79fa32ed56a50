import { scripts } from './product';
import { runCommand } from './run-command';
import { runWithDatabase } from './with-database';

/** `npm run import -- --template … --file …`: takes a ledger in through the import pipeline. */
runCommand((signal) => runWithDatabase({ script: scripts.import, signal, migrate: true }));
