import { isoDate, recordCommitteeStep as decide } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { today, trackerRules } from './committee-standing';
import { findManagedCommittee } from './find-committee';
import { OwnersCommittee } from './owners-committee.entity';
import { committeeRefused } from './owners-committee.errors';
import type { RecordCommitteeStepInput } from './owners-committee.inputs';
import { OwnersCommitteeChanged } from './owners-committee-results';
import { committeeJustChanged } from './owners-committee.type';
import { recordEvent, recordStep } from './record-event';
import { trackerOf } from './committee-tracker.reads';

const LONGEST = 200;

/** Records a step of the procedure under way on its day. */
export async function recordCommitteeStep(
  context: RequestContext,
  input: RecordCommitteeStepInput,
): Promise<object> {
  if ((input.note ?? '').length > LONGEST)
    return new InvalidInput({ fieldErrors: [fieldError('note', 'TOO_LONG', { maximum: LONGEST })] });
  return context.transaction((tx) => record(tx, context, input));
}

async function record(
  tx: Transaction,
  context: RequestContext,
  input: RecordCommitteeStepInput,
): Promise<object> {
  const committee = await findManagedCommittee(tx, input.committeeId);
  const tracker = committee && (await trackerOf(tx, committee));
  if (!committee || !tracker) return new NotFound({ subject: 'committeeId' });
  const day = today(context.clock);
  const rules = await trackerRules(tx, committee, { tracker, today: day });
  const decided = decide(tracker, rules, {
    step: input.step,
    doneOn: isoDate(input.doneOn),
    today: day,
  });
  if (!decided.ok) return committeeRefused(decided.refusal);
  const { districtId, id } = committee;
  const outcome = await tx
    .repository(OwnersCommittee)
    .updateVersioned({ districtId, id }, input.expectedVersion, { round: committee.round });
  if (outcome !== 'updated') return staleVersion(tx, OwnersCommittee, { districtId, id });
  await recordStep(tx, context, {
    committee,
    step: input.step,
    doneOn: input.doneOn,
    note: input.note ?? null,
  });
  await recordEvent(tx, context, {
    committee,
    kind: 'stepDone',
    occurredOn: input.doneOn,
    subject: input.step,
    reason: input.note ?? null,
  });
  const row = await tx.repository(OwnersCommittee).findOne({ districtId, id });
  return Object.assign(new OwnersCommitteeChanged(), {
    committee: await committeeJustChanged(tx, context, row ?? committee),
  });
}
