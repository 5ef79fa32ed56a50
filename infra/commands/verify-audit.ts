import { scripts } from './product';
import { runCommand } from './run-command';
import { runWithDatabase } from './with-database';

/** `npm run verify-audit`: recomputes the chains of the audit log; its exit code is 1 when one was tampered with. */
runCommand((signal) => runWithDatabase({ script: scripts.verifyAudit, signal, migrate: false }));
