import 'reflect-metadata';
import { runCommand } from '../../../apps/api/src/commands/run-command';
import { ENTITIES } from '../../../apps/api/src/composition-root';
import { recordParticipation, recordResidents } from '../../../apps/api/src/modules/participation';
import { environment, readDatabaseConfig } from '../../../apps/api/src/platform/config';
import { createDatabase, type Database, systemActor } from '../../../apps/api/src/platform/database';
import { applyAsTheyCome } from '../../../apps/api/src/platform/rollups';
import { type DayRow, rowsOfDay } from './facts-of-day';
import { ADDED_DAY, circleOf } from './plan';

/** Rows of one transaction, as an import has them. */
const BATCH = 500;
/** Facts of a day come from many: two write at a time. */
const AT_ONCE = 2;
const NOW = new Date(`${ADDED_DAY}T22:00:00+08:00`);
const SOURCE = 'bench-day';

/**
 * `add-day <facts planted> <facts to add>`: records a day's facts by the product's own code, in batches, two at a time, and with the deltas
 * applied meanwhile, as the job does it; answers the seconds until every cell is up to date and no delta waits.
 */
runCommand(async (print) => {
  const [planted = 0, added = 0] = process.argv.slice(2).map(Number);
  const database = await createDatabase(readDatabaseConfig(environment), ENTITIES);
  try {
    const { districtId, communities, from } = await readWhere(database);
    const rows = rowsOfDay(
      { from, count: added },
      { communities, circle: circleOf(planted, communities.length) },
    );
    const started = Date.now();
    const progress = { isOver: false };
    const applying = applyMeanwhile(database, districtId, progress);
    const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
      rows.slice(index * BATCH, (index + 1) * BATCH),
    ).values();
    const recordTheRest = async (): Promise<void> => {
      for (const batch of batches) await record(database, districtId, batch);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, recordTheRest));
    const recorded = Date.now();
    progress.isOver = true;
    await applying;
    print(JSON.stringify({ recorded: (recorded - started) / 1000, current: (Date.now() - started) / 1000 }));
  } finally {
    await database.close();
  }
});

async function readWhere(
  database: Database,
): Promise<{ readonly districtId: string; readonly communities: readonly string[]; readonly from: number }> {
  const [district] = await database.transaction(systemActor(), (tx) =>
    tx.sql<{ id: string }>(`select id::text from district where kind = 'demonstration'`),
  );
  const districtId = district?.id ?? '';
  return database.transaction(systemActor(districtId), async (tx) => {
    const communities = await tx.sql<{ id: string }>(
      `select d.id::text from district t join division_closure c on c.ancestor_id = t.division_id
         join division d on d.id = c.descendant_id and d.kind = 'community' where t.id = $1::bigint order by d.code`,
      [districtId],
    );
    const [known] = await tx.sql<{ count: number }>(
      `select count(*)::int as count from participation where district_id = $1::bigint and occurred_on = $2::date and source_module = $3`,
      [districtId, ADDED_DAY, SOURCE],
    );
    return { districtId, communities: communities.map(({ id }) => id), from: known?.count ?? 0 };
  });
}

async function record(database: Database, districtId: string, rows: readonly DayRow[]): Promise<void> {
  await database.transaction(systemActor(districtId), async (tx) => {
    const residentIds = await recordResidents(
      tx,
      { districtId, now: NOW },
      rows.map(({ resident }) => resident),
    );
    const outcomes = await recordParticipation(
      tx,
      { districtId, sourceModule: SOURCE, now: NOW },
      rows.map(({ factOf }, index) => factOf(residentIds[index] ?? '')),
    );
    const other = outcomes.find(({ kind }) => kind !== 'recorded');
    if (other) throw new Error(`A fact was not recorded: ${JSON.stringify(other)}`);
  });
}

/** Applies what waits, again and again until everything is recorded, and then once more. */
async function applyMeanwhile(
  database: Database,
  districtId: string,
  progress: { readonly isOver: boolean },
): Promise<void> {
  let wasOver: boolean;
  do {
    wasOver = progress.isOver;
    await applyAsTheyCome((work) => database.transaction(systemActor(districtId), work), districtId);
    if (!wasOver) await new Promise((resolve) => setTimeout(resolve, 1000));
  } while (!wasOver);
}
