import {
  accepted,
  checkParticipationWithdrawal,
  participationOrigin,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { idempotencyKeyProblems, once } from '../../../platform/errors/once';
import { InvalidInput, NotFound } from '../../../platform/errors/refusal';
import { staleVersion } from '../../../platform/errors/stale-version';
import { textProblems } from '../../../platform/errors/text-problems';
import { Participation } from '../participation.entity';
import { withdrawParticipation } from '../withdraw-participation';
import { correctionRefused } from './record.errors';
import type { WithdrawParticipationInput } from './record.inputs';
import { ParticipationRecordChanged } from './record-results';
import { findRecord, holdRecord } from './record-rows';
import { PARTICIPATION_RECORD, toRecord } from './record.type';

/** Withdraws a record of participation that should not be there. It stays and counts no more. */
export async function withdrawRecord(
  context: RequestContext,
  input: WithdrawParticipationInput,
): Promise<object> {
  const fieldErrors = [
    ...textProblems('reason', input.reason, { maximum: 200, required: true }),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => withdraw(tx, context, input));
}

async function withdraw(
  tx: Transaction,
  context: RequestContext,
  input: WithdrawParticipationInput,
): Promise<object> {
  const row = await holdRecord(tx, input.recordId);
  if (!row) return new NotFound({ subject: 'recordId' });
  const request = { operation: 'withdrawParticipation', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, () => takeBack(tx, context, { input, row }));
  if (!answer.ok) return answer.refusal;
  const changed = await findRecord(tx, input.recordId);
  if (!changed) throw new Error('The record just withdrawn is not there');
  return Object.assign(new ParticipationRecordChanged(), { record: toRecord(changed) });
}

async function takeBack(
  tx: Transaction,
  context: RequestContext,
  { input, row }: { readonly input: WithdrawParticipationInput; readonly row: Participation },
): Promise<Result<{ readonly id: string }, object>> {
  const { districtId, id, sourceModule, sourceId, version, withdrawnAt } = row;
  if (version !== input.expectedVersion)
    return refused(await staleVersion(tx, Participation, { districtId, id }));
  const standing = { origin: participationOrigin(sourceModule), isWithdrawn: withdrawnAt !== null };
  const checked = checkParticipationWithdrawal(standing);
  if (!checked.ok) return refused(correctionRefused(checked.refusal));
  const reason = input.reason.trim();
  const now = context.clock.now();
  await withdrawParticipation(tx, { districtId, sourceModule, sourceIds: [sourceId], reason, now });
  await tx.audit({
    ...{ districtId, action: 'participation.withdraw', subject: { type: PARTICIPATION_RECORD, id } },
    ...{ why: reason, requestId: context.requestId },
  });
  return accepted({ id });
}
