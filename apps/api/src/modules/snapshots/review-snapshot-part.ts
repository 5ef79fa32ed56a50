import { snapshotPartRefusal } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { divisionKey, mayAtDivision } from '../divisions';
import { snapshotRefused } from './snapshot.errors';
import { SnapshotEvent, SnapshotPlace } from './snapshot.entity';
import type { ReviewSnapshotPartInput } from './snapshot.inputs';
import { SnapshotChanged } from './snapshot-results';
import { lockSnapshot, recordSnapshotEvent } from './snapshot-rows';
import { toSnapshot } from './snapshot.type';

/** Records that a place has reviewed its own part of a draft; a second time it changes nothing. */
export async function reviewSnapshotPart(
  context: RequestContext,
  input: ReviewSnapshotPartInput,
): Promise<object> {
  const fieldErrors = textProblems('note', input.note, { maximum: 200, required: false });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => review(tx, context, input));
}

async function review(
  tx: Transaction,
  context: RequestContext,
  input: ReviewSnapshotPartInput,
): Promise<object> {
  const snapshot = await lockSnapshot(tx, context, input.snapshotId);
  if (!snapshot) return new NotFound({ subject: 'snapshotId' });
  const { districtId, id } = snapshot;
  const divisionId = divisionKey(input.divisionId);
  const place = await tx
    .repository(SnapshotPlace)
    .findOne({ districtId, snapshotId: id, divisionId, isPart: true });
  if (!place || !(await mayAtDivision(tx, 'snapshot.review', { districtId, divisionId })))
    return new NotFound({ subject: 'divisionId' });
  const refusal = snapshotPartRefusal(snapshot.state, { otherPerson: snapshot.takenBy !== tx.actor.id });
  if (refusal) return snapshotRefused(refusal);
  const known = await tx
    .repository(SnapshotEvent)
    .findOne({ districtId, snapshotId: id, kind: 'partReviewed', divisionId });
  if (!known)
    await recordSnapshotEvent(tx, context, {
      ...{ snapshot, kind: 'partReviewed', divisionId, note: textOrNull(input.note) },
    });
  return Object.assign(new SnapshotChanged(), { snapshot: toSnapshot(snapshot) });
}
