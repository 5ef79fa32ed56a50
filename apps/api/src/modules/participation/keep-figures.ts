import { type IsoDate, isoDate } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { recordDeltas } from '../../platform/rollups';
import { ACT_ROLLUP } from './act-rollup';
import { PARTICIPANT_ROLLUPS, PARTICIPANT_SPANS, spanStartOf } from './participant-rollup';

/** What changes: which residents, which of the records that are there, and from which day on. */
export interface ChangedParticipation {
  readonly districtId: string;
  readonly residentIds: readonly string[];
  /** Records that are there already and will say something else. */
  readonly factIds: readonly string[];
  /** First day of what changes, before and after. */
  readonly since: string;
}

/**
 * Does something to participations with the residents' part in the figures taken out before and put in again
 * afterwards, in the same transaction. The residents are held meanwhile: what somebody else recorded between the two
 * would be put in without having been taken out. Earlier spans do not change; later ones may, because they tell who is new and who came again.
 */
export async function keepParticipationFigures(
  tx: Transaction,
  changed: ChangedParticipation,
  work: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const { districtId, factIds } = changed;
  await recordParticipants(tx, changed, -1);
  await recordDeltas(tx, ACT_ROLLUP, { districtId, factIds, sign: -1 });
  const after = await work();
  await recordDeltas(tx, ACT_ROLLUP, { districtId, factIds: after, sign: 1 });
  await recordParticipants(tx, changed, 1);
  return after;
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

async function recordParticipants(
  tx: Transaction,
  { districtId, residentIds, since }: ChangedParticipation,
  sign: 1 | -1,
): Promise<void> {
  const day: IsoDate = isoDate(since);
  for (const span of PARTICIPANT_SPANS)
    for (const source of PARTICIPANT_ROLLUPS[span])
      await recordDeltas(tx, source, {
        ...{ districtId, sign, factIds: residentIds },
        since: spanStartOf(span, day),
      });
}
