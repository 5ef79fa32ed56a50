import { type RecordedMatter, recordMatters } from '../modules/matters';
import { type Database, systemActor } from '../platform/database';
import { applyAllDeltas } from '../platform/rollups';
import type { MatterPlan } from './demonstration';
import { type DivisionIds, listDivisionIds } from './division-ids';

const CHUNK = 2_000;
/** Deltas are applied now and then, so that they never pile up. */
const CHUNKS_BETWEEN_ROLLUPS = 25;

/** Where matters go, and who wants to know how many have gone. */
export interface MatterTarget {
  readonly database: Database;
  readonly districtId: string;
  readonly onProgress: (written: number) => void;
}

/** How a district's demonstration matters stand to a plan. */
export type MatterStanding = 'complete' | 'incomplete' | 'ofAnotherPlan';

/**
 * Compares what is there with the plan: its last matter is written last, and matters of another size of the
 * demonstration carry the same numbers on other days.
 */
export async function matterStanding(
  { database, districtId }: MatterTarget,
  plan: () => Iterable<MatterPlan>,
): Promise<MatterStanding> {
  const rows = await database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ number: string; reported_on: string; unit: string }>(
      `select number, reported_on::text, disposing_unit as unit
         from matter where district_id = $1::bigint and number like 'CC%' order by number limit $2::int`,
      [districtId, CHUNK / 10],
    ),
  );
  if (rows.length === 0) return 'incomplete';
  const first = new Map(rows.map((row) => [row.number, row]));
  let last = '';
  let known = 0;
  for (const matter of plan()) {
    last = matter.number;
    const present = first.get(matter.number);
    if (!present) continue;
    known += 1;
    if (present.reported_on !== matter.reportedOn || present.unit !== matter.disposingUnit)
      return 'ofAnotherPlan';
  }
  if (known < first.size) return 'ofAnotherPlan';
  return (await isThere(database, districtId, last)) ? 'complete' : 'incomplete';
}

async function isThere(database: Database, districtId: string, number: string): Promise<boolean> {
  const rows = await database.transaction(systemActor(districtId), (tx) =>
    tx.sql(`select 1 from matter where district_id = $1::bigint and number = $2`, [districtId, number]),
  );
  return rows.length > 0;
}

/** Records the matters, chunk by chunk, and brings the rollups up to date. Numbers that are there are left alone, so it may be resumed. */
export async function writeMatters(target: MatterTarget, plan: Iterable<MatterPlan>): Promise<void> {
  const { database, districtId, onProgress } = target;
  const actor = systemActor(districtId);
  const ids = await database.transaction(actor, (tx) => listDivisionIds(tx, districtId));
  const root = await findRoot(target);
  const rollUp = (): Promise<void> => applyAllDeltas((work) => database.transaction(actor, work), districtId);
  let written = 0;
  let chunks = 0;
  for (const chunk of inChunks(plan)) {
    const matters = chunk.map((matter) => toRecorded(matter, ids, root));
    await database.transaction(actor, (tx) =>
      recordMatters(tx, { districtId, importBatchId: null }, matters),
    );
    written += chunk.length;
    chunks += 1;
    if (chunks % CHUNKS_BETWEEN_ROLLUPS === 0) await rollUp();
    onProgress(written);
  }
  await rollUp();
}

async function findRoot({ database, districtId }: MatterTarget): Promise<string> {
  const [row] = await database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ id: string }>(`select division_id::text as id from district where id = $1::bigint`, [
      districtId,
    ]),
  );
  if (!row) throw new Error(`No district ${districtId}`);
  return row.id;
}

function* inChunks(plan: Iterable<MatterPlan>): Generator<MatterPlan[]> {
  let chunk: MatterPlan[] = [];
  for (const matter of plan) {
    chunk.push(matter);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function toRecorded(plan: MatterPlan, ids: DivisionIds, root: string): RecordedMatter {
  const { subdistrictCode, communityCode, neighbourhoodCode, ...matter } = plan;
  const place = neighbourhoodCode ?? communityCode ?? subdistrictCode;
  return {
    ...matter,
    divisionId: place === null ? root : ids.of(place),
    communityId: communityCode === null ? null : ids.of(communityCode),
    subdistrictId: subdistrictCode === null ? null : ids.of(subdistrictCode),
  };
}
