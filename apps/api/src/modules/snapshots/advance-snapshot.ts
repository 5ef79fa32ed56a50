import {
  advanceSnapshot as decide,
  hasSnapshotReviewer,
  SNAPSHOT_PERMISSIONS,
  type SnapshotAction,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { mayAtDivision } from '../divisions';
import { keepFiles } from './open-data/kept-files';
import { snapshotRefused } from './snapshot.errors';
import { Snapshot } from './snapshot.entity';
import type { AdvanceSnapshotInput } from './snapshot.inputs';
import { SnapshotChanged } from './snapshot-results';
import { countParts, findBefore, findStanding, lockSnapshot, recordSnapshotEvent } from './snapshot-rows';
import { toSnapshot } from './snapshot.type';

/** Takes a snapshot one step on. */
export async function advanceSnapshot(context: RequestContext, input: AdvanceSnapshotInput): Promise<object> {
  const fieldErrors = textProblems('reason', input.reason, { maximum: 200, required: false });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => advance(tx, context, input));
}

async function advance(
  tx: Transaction,
  context: RequestContext,
  { snapshotId, expectedVersion, action, reason }: AdvanceSnapshotInput,
): Promise<object> {
  const snapshot = await lockSnapshot(tx, context, snapshotId);
  if (!snapshot || !(await mayAtDivision(tx, SNAPSHOT_PERMISSIONS[action], snapshot)))
    return new NotFound({ subject: 'snapshotId' });
  const { districtId, id } = snapshot;
  // Two that would stand for one period wait for one another.
  await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`snapshot-${districtId}`]);
  const note = textOrNull(reason);
  const { partCount, openCount } = await countParts(tx, snapshot);
  const otherPerson = snapshot.takenBy !== tx.actor.id;
  const decided = decide(snapshot.state, action, {
    lowerReviewed: openCount === 0,
    otherPerson,
    otherReviewer: hasSnapshotReviewer({ partCount, otherPerson }),
    onlyOne: (await findStanding(tx, snapshot)) === undefined,
    ...(note === null ? {} : { reason: note }),
  });
  if (!decided.ok) return snapshotRefused(decided.refusal);
  const outcome = await tx.repository(Snapshot).updateVersioned({ districtId, id }, expectedVersion, {
    state: decided.value,
    ...(await comparedWith(tx, snapshot, action)),
  });
  if (outcome !== 'updated') return staleVersion(tx, Snapshot, { districtId, id });
  await recordSnapshotEvent(tx, context, { snapshot, kind: action, note });
  if (action === 'publishSnapshot') await keepFiles(tx, { districtId, id });
  const row = await tx.repository(Snapshot).findOne({ districtId, id });
  return Object.assign(new SnapshotChanged(), { snapshot: toSnapshot(row ?? snapshot) });
}

/** The snapshot of the period before that a snapshot is compared with from its approval on. */
async function comparedWith(
  tx: Transaction,
  snapshot: Snapshot,
  action: SnapshotAction,
): Promise<Partial<Pick<Snapshot, 'baseSnapshotId'>>> {
  if (action !== 'approveSnapshot') return {};
  return { baseSnapshotId: (await findBefore(tx, snapshot))?.id ?? null };
}
