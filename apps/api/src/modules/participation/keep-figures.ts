import type { Transaction } from '../../platform/database';
import { forgetDefinitions, rebuildNextOutdated, recordDeltas, recordWeighed } from '../../platform/rollups';
import { ACT_ROLLUP } from './act-rollup';
import { PARTICIPANT_ROLLUPS, TOUCHED_PARTICIPANTS } from './participant-rollup';

/**
 * Puts participations into the figures, after their rows were written (`1`), or takes them out, before they are withdrawn
 * (`-1`), in the same transaction. Their residents are held: what somebody else recorded of one of them meanwhile would be
 * reckoned without.
 */
export async function recordParticipationFigures(
  tx: Transaction,
  change: { readonly districtId: string; readonly factIds: readonly string[]; readonly sign: 1 | -1 },
): Promise<void> {
  if (change.factIds.length === 0) return;
  await recordDeltas(tx, ACT_ROLLUP, change);
  await recordWeighed(tx, TOUCHED_PARTICIPANTS, change);
}

const SOURCES = [ACT_ROLLUP, ...PARTICIPANT_ROLLUPS];

/** Has the figures of participation of a district count as out of date: facts are written without them. */
export async function forgetParticipationFigures(tx: Transaction, districtId: string): Promise<void> {
  await forgetDefinitions(tx, districtId, SOURCES);
}

/** Computes those figures of participation of a district anew from its facts that are out of date. */
export async function rebuildParticipationFigures(tx: Transaction, districtId: string): Promise<void> {
  let rebuilt: string | null;
  do rebuilt = await rebuildNextOutdated(tx, districtId, SOURCES);
  while (rebuilt !== null);
}

/** Holds residents until the end of the transaction, in one order for everybody. */
export async function holdResidents(
  tx: Transaction,
  districtId: string,
  residentIds: readonly string[],
): Promise<void> {
  await tx.sql(
    'select 1 from resident where district_id = $1::bigint and id = any($2::uuid[]) order by id for update',
    [districtId, [...residentIds]],
  );
}
