import { scripts } from './product';
import { runCommand } from './run-command';
import { runWithDatabase } from './with-database';

/** `npm run district -- <code>`: loads the divisions of one more district. */
runCommand((signal) => runWithDatabase({ script: scripts.district, signal, migrate: true }));
