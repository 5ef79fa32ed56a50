import { scripts } from './product';
import { runCommand } from './run-command';
import { runWithDatabase } from './with-database';

/** `npm run rebuild-rollups`: computes every rollup anew from the facts, to the same digits as the increments. */
runCommand((signal) => runWithDatabase({ script: scripts.rebuildRollups, signal, migrate: false }));
