import { accepted } from '@weizhi/domain';
import { type Attachment, findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound, unknownReference } from '../../platform/errors/refusal';
import { pastDayProblems, textProblems } from '../../platform/errors/text-problems';
import { findDuty, mayInDistrict, todayOf } from './duty-rows';
import { GovernmentDutyAct, type GovernmentDutyRow } from './government-duty.entity';
import type { RecordDutyActInput } from './government-duty.inputs';
import { DutyActRecorded } from './government-duty-results';
import { GOVERNMENT_DUTY, toGovernmentDuty } from './government-duty.type';

/** Records what was done for a duty, with what shows it: without evidence nothing counts. */
export async function recordDutyAct(context: RequestContext, input: RecordDutyActInput): Promise<object> {
  const fieldErrors = [
    ...textProblems('note', input.note, { maximum: 200, required: true }),
    ...pastDayProblems('day', input.day, todayOf(context)),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => record(tx, context, input));
}

async function record(tx: Transaction, context: RequestContext, input: RecordDutyActInput): Promise<object> {
  const duty = await findDuty(tx, input.dutyId);
  if (!duty || !(await mayInDistrict(tx, duty.districtId, 'governmentDuty.act')))
    return new NotFound({ subject: 'dutyId' });
  if (input.day < duty.startsOn)
    return new InvalidInput({
      fieldErrors: [fieldError('day', 'OUT_OF_RANGE', { minimum: duty.startsOn, maximum: todayOf(context) })],
    });
  const evidence = await findOwnUpload(tx, duty.districtId, input.evidenceId);
  if (!evidence) return unknownReference('evidenceId');
  const answer = await once(
    tx,
    { operation: 'recordDutyAct', key: input.idempotencyKey, body: input },
    async () => accepted({ id: await insert(tx, context, { input, duty, evidence }) }),
  );
  if (!answer.ok) return answer.refusal;
  return Object.assign(new DutyActRecorded(), { duty: toGovernmentDuty(duty) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, duty, evidence }: { input: RecordDutyActInput; duty: GovernmentDutyRow; evidence: Attachment },
): Promise<string> {
  const { districtId, id } = duty;
  const row = await tx.repository(GovernmentDutyAct).insert({
    ...{ districtId, dutyId: id, occurredOn: input.day, note: input.note.trim() },
    evidenceId: evidence.id,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: 'governmentDuty.act',
    subject: { type: GOVERNMENT_DUTY, id },
    why: input.note.trim(),
    requestId: context.requestId,
  });
  return row.id;
}
