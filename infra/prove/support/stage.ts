import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { childrenTimes, processorTime, usedBetween } from '../../bench/process-cost';
import { environmentOf, scripts } from '../../commands/product';
import { requireScript } from '../../commands/run-process';
import type { Environment } from '../../commands/run-process';
import { startEmbeddedDatabase } from '../../launcher';
import type { RunningDatabase } from '../../launcher';
import { isPortFree } from '../../launcher/ports';
import { ConsoleVisitor } from './console-visitor';
import type { ProductProcess } from './product-process';
import { startProductProcess } from './product-process';

const PORT_PATIENCE_MS = 20_000;

/** An account that was seeded, with the group whose password it has. */
export interface SeededAccount {
  readonly identifier: string;
  readonly group: 'pingshan-accounts' | 'demonstration-accounts';
}

const IMPORTER: SeededAccount = { identifier: 'pingshan', group: 'pingshan-accounts' };

/** The product on a database and state folder of its own, small and fresh. */
export interface Stage {
  readonly env: Environment;
  database: RunningDatabase;
  server: ProductProcess;
  /** Signs in who may import into 坪山区, or another of the accounts that were seeded. */
  signIn(account?: SeededAccount): Promise<ConsoleVisitor>;
  /** Milliseconds of processor time that some work takes of the server and of Postgres: other work on the machine does not count. */
  costOf(work: () => Promise<unknown>): Promise<number>;
  killDatabase(): Promise<void>;
  killServer(): Promise<void>;
}

/** Sets the stage, plays on it, and clears everything away. Data are as safe on disk as in an installation. */
export async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-prove-'));
  const dataFolder = path.join(folder, 'postgres');
  const stateFolder = path.join(folder, 'state');
  const database = await startEmbeddedDatabase({ dataFolder });
  const env = environmentOf({ databaseUrl: database.databaseUrl, stateFolder });
  let server: ProductProcess | undefined;
  const stage: Stage = {
    env,
    database,
    get server() {
      if (!server) throw new Error('The server is not running.');
      return server;
    },
    set server(next) {
      server = next;
    },
    signIn: async ({ identifier, group } = IMPORTER) =>
      ConsoleVisitor.signIn(stage.server.url, identifier, passwordIn(stateFolder, group)),
    costOf: async (work) => {
      const postmaster = postmasterOf(stage.database.dataFolder);
      const before = { server: processorTime(stage.server.pid), postgres: childrenTimes(postmaster) };
      await work();
      const postgres = usedBetween(before.postgres, childrenTimes(postmaster));
      return (processorTime(stage.server.pid) - before.server + postgres) / 1000;
    },
    killServer: async () => {
      await stage.server.kill();
      stage.server = await startProductProcess(env);
    },
    killDatabase: async () => {
      const { port } = stage.database;
      process.kill(postmasterOf(stage.database.dataFolder), 'SIGKILL');
      stage.database = await restartAt(port, dataFolder);
    },
  };
  try {
    await requireScript({ script: scripts.migrate, env });
    await requireScript({ script: scripts.seed, env, args: ['--matters', '100'] });
    stage.server = await startProductProcess(env);
    return await play(stage);
  } finally {
    await server?.stop().catch(() => undefined);
    await stage.database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database that comes back is at the address that it had; what is left of the old one may hold it for a moment. */
async function restartAt(port: number, dataFolder: string): Promise<RunningDatabase> {
  const deadline = Date.now() + PORT_PATIENCE_MS;
  while (!(await isPortFree(port)) && Date.now() < deadline) await delay(50);
  const database = await startEmbeddedDatabase({ dataFolder });
  if (database.port !== port) throw new Error('The database came back at another port.');
  return database;
}

function passwordIn(stateFolder: string, group: string): string {
  return readFileSync(path.join(stateFolder, 'secrets', group), 'utf8').trim();
}

/** The first line of the pid file is the process that starts all others. */
function postmasterOf(dataFolder: string): number {
  const places = [
    path.join(dataFolder, 'postmaster.pid'),
    path.join(dataFolder, 'cluster', 'postmaster.pid'),
  ];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new Error(`No server runs in ${dataFolder}.`);
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}
