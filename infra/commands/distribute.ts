import { scripts } from './product';
import { runCommand } from './run-command';
import { runWithDatabase } from './with-database';

/** `npm run distribute`: spreads the tables over the nodes of a distributed server; on any other it checks the lists. */
runCommand((signal) => runWithDatabase({ script: scripts.distribute, signal, migrate: true }));
