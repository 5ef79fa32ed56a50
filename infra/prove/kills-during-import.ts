import { setTimeout as delay } from 'node:timers/promises';
import { withClient } from '../launcher/connection';
import { soundLedger } from './support/console-visitor';
import type { ConsoleVisitor } from './support/console-visitor';
import { milliseconds } from './support/proof';
import type { Proof } from './support/proof';
import { onStage } from './support/stage';
import type { Stage } from './support/stage';

const KILLS = 20;
const ROWS = 40_000;
/** So much has to be written between one kill and the next, so that each comes in the middle of the work. */
const ROWS_BETWEEN = 500;
const DEADLINE_MS = 120_000;

/** Server and database are killed in turn while a ledger is being imported; nobody takes it up but the product itself. */
export const killsDuringImport: Proof = {
  name: 'kill -9 during import',
  prove: () =>
    onStage(async (stage) => {
      const visitor = await stage.signIn();
      const { id } = await visitor.commit(await visitor.checkLedger('kills.csv', soundLedger('K', ROWS)));
      const inTheMiddle = await killInTurn(stage);
      visitor.url = stage.server.url;
      const started = Date.now();
      await untilCommitted(visitor, id);
      const { rows, numbers } = await countRows(stage);
      return {
        holds: inTheMiddle === KILLS && rows === ROWS && numbers === ROWS,
        figures: `${inTheMiddle} of ${KILLS} kills in mid-import (server and database in turn), ${rows} rows of ${ROWS}, ${numbers} distinct, finished ${milliseconds(Date.now() - started)} after the last`,
      };
    }),
};

/** Answers how many of the kills came while the import was under way. */
async function killInTurn(stage: Stage): Promise<number> {
  let written = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    written = await untilWritten(stage, written + ROWS_BETWEEN);
    if (written >= ROWS) return kill;
    await (kill % 2 === 0 ? stage.killServer() : stage.killDatabase());
  }
  return KILLS;
}

async function untilWritten(stage: Stage, wanted: number): Promise<number> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const { rows } = await countRows(stage).catch(() => ({ rows: 0 }));
    if (rows >= wanted) return rows;
    if (Date.now() > deadline)
      throw new Error(`The import stands still at ${rows} rows: ${await tellJobs(stage)}`);
    await delay(50);
  }
}

async function untilCommitted(visitor: ConsoleVisitor, id: string): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const state = await visitor.batch(id).then(
      (batch) => batch.state,
      () => 'away',
    );
    if (state === 'COMMITTED') return;
    await delay(500);
  }
}

/** What the queue says of the jobs that wait. */
function tellJobs({ database }: Stage): Promise<string> {
  return withClient(superuserOf(database), async (client) => {
    const { rows } = await client.query<object>(
      `SELECT task_identifier, attempts, run_at - now() AS waits, locked_at, locked_by, last_error FROM graphile_worker.jobs`,
    );
    return JSON.stringify(rows);
  });
}

interface RowCount {
  readonly rows: number;
  readonly numbers: number;
}

const superuserOf = ({ adminUrl }: Stage['database']): string => adminUrl.replace(/\/postgres$/u, '/weizhi');

function countRows({ database }: Stage): Promise<RowCount> {
  return withClient(superuserOf(database), async (client) => {
    const { rows } = await client.query<RowCount>(
      `SELECT count(*)::int AS rows, count(DISTINCT number)::int AS numbers FROM matter WHERE number LIKE 'K-%' AND withdrawn_at IS NULL`,
    );
    return rows[0] ?? { rows: 0, numbers: 0 };
  });
}
