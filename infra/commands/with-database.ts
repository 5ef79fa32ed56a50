import { openDatabase } from '../launcher';
import { environmentOf, scripts } from './product';
import { requireScript, runScript } from './run-process';
import type { ScriptRequest } from './run-process';
import { say } from './terminal';

interface DatabaseScript extends Pick<ScriptRequest, 'script'> {
  readonly signal: AbortSignal;
  /** Brings the schema up to date first. */
  readonly migrate: boolean;
}

/**
 * Runs a script with a database: the one of an `npm start` that is running, or one started for the purpose. The
 * arguments of the command line go on to the script, and its exit code is ours.
 */
export async function runWithDatabase({ script, signal, migrate }: DatabaseScript): Promise<number> {
  const database = await openDatabase({ onProgress: say });
  try {
    const env = environmentOf(database);
    if (migrate) await requireScript({ script: scripts.migrate, env, signal });
    // npm changes to the repository's root; a file named on the command line is where the user was.
    const folder = process.env['INIT_CWD'] ?? process.cwd();
    return await runScript({ script, args: process.argv.slice(2), env, signal, folder });
  } finally {
    await database.stop();
  }
}
