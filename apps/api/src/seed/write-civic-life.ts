import { Activity } from '../modules/activities';
import { Election } from '../modules/elections';
import {
  Participation,
  rebuildParticipationFigures,
  recordParticipationInBulk,
} from '../modules/participation';
import type { Database, Transaction } from '../platform/database';
import type { ActivityPlan, ElectionPlan, ParticipationPlan } from './demonstration';
import { listDivisionIds } from './division-ids';
import { ParticipationLog } from './participation-log';
import { alone } from './seed-database';
import { writeActivities } from './write-activities';
import { writeElections } from './write-elections';
import { writeParticipation } from './write-participation';

/** When what came of elections and activities was recorded: after the last of them. */
const LOGGED_AT = new Date('2026-11-26T22:00:00+08:00');

/** What residents take part in, by the module that records it. */
export interface CivicLifePlan {
  readonly participation: readonly ParticipationPlan[];
  readonly activities: readonly ActivityPlan[];
  readonly elections: readonly ElectionPlan[];
}

/**
 * Writes who took part in what, then elections and activities, each all or nothing, by the rules, and in the end computes their
 * figures. What is there already stays: answers what was written.
 *
 * @param gatherStatistics has the server look at the many records before it looks for something beside them and computes the
 * figures, which takes minutes of much that it has not looked at
 */
export async function writeCivicLife(
  database: Database,
  districtId: string,
  {
    plan,
    gatherStatistics,
  }: { readonly plan: CivicLifePlan; readonly gatherStatistics: () => Promise<void> },
): Promise<readonly Part[]> {
  const many = await alone(database, [districtId], (tx) => writeRecords(tx, districtId, plan));
  if (many.length > 0) await gatherStatistics();
  const held = await alone(database, [districtId], (tx) => writeHeld(tx, districtId, plan));
  await alone(database, [districtId], (tx) => rebuildParticipationFigures(tx, districtId));
  return [...many, ...held];
}

type Part = keyof CivicLifePlan;

async function writeRecords(
  tx: Transaction,
  districtId: string,
  { participation }: CivicLifePlan,
): Promise<readonly Part[]> {
  const own = { districtId, sourceModule: 'demonstration' };
  if ((await tx.repository(Participation).count(own)) > 0) return [];
  const ids = await listDivisionIds(tx, districtId);
  await recordParticipationInBulk(tx, districtId, (record) =>
    writeParticipation({ tx, districtId, ids, record }, participation),
  );
  return ['participation'];
}

/** Elections and activities that there are none of yet. */
async function writeHeld(tx: Transaction, districtId: string, plan: CivicLifePlan): Promise<readonly Part[]> {
  const target = { tx, districtId, ids: await listDivisionIds(tx, districtId), log: new ParticipationLog() };
  const written: Part[] = [];
  if ((await tx.repository(Election).count({ districtId })) === 0) {
    await writeElections(target, plan.elections);
    written.push('elections');
  }
  if ((await tx.repository(Activity).count({ districtId })) === 0) {
    await writeActivities(target, plan.activities);
    written.push('activities');
  }
  if (written.length > 0)
    await recordParticipationInBulk(tx, districtId, (record) => target.log.recordAll(record, LOGGED_AT));
  return written;
}
