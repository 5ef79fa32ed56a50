import { accepted, availablePlaqueActions, isHanging } from '@weizhi/domain';
import { findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound, unknownReference } from '../../platform/errors/refusal';
import { pastDayProblems, textProblems } from '../../platform/errors/text-problems';
import { Plaque } from './plaque.entity';
import { PlaqueActionNotAllowed } from './plaque.errors';
import type { RecordPlaqueUseInput } from './plaque.inputs';
import { PlaqueChanged } from './plaque-results';
import { holdPlaque, recordPlaqueEvent } from './plaque-rows';
import { todayOf } from './plaque-standing';
import { toPlaque } from './plaque.type';

/** Records that something was done under a plaque. Those at the community say it, not the department whose plaque it is. */
export async function recordPlaqueUse(context: RequestContext, input: RecordPlaqueUseInput): Promise<object> {
  const fieldErrors = [
    ...textProblems('note', input.note, { maximum: 200, required: true }),
    ...pastDayProblems('day', input.day, todayOf(context)),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => record(tx, context, input));
}

async function record(
  tx: Transaction,
  context: RequestContext,
  input: RecordPlaqueUseInput,
): Promise<object> {
  const plaque = await holdPlaque(tx, input.plaqueId, 'plaque.record');
  if (!plaque) return new NotFound({ subject: 'plaqueId' });
  const { displayedOn } = plaque;
  if (!isHanging(plaque.state) || displayedOn === null) return notHanging(plaque);
  if (input.day < displayedOn)
    return new InvalidInput({
      fieldErrors: [fieldError('day', 'OUT_OF_RANGE', { minimum: displayedOn, maximum: todayOf(context) })],
    });
  const paper =
    input.attachmentId == null ? null : await findOwnUpload(tx, plaque.districtId, input.attachmentId);
  if (paper === undefined) return unknownReference('attachmentId');
  const answer = await once(
    tx,
    { operation: 'recordPlaqueUse', key: input.idempotencyKey, body: input },
    async () => {
      await write(tx, context, { plaque, input, attachmentId: paper?.id ?? null });
      return accepted({ id: plaque.id });
    },
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Plaque).findOne({ districtId: plaque.districtId, id: plaque.id });
  return Object.assign(new PlaqueChanged(), { plaque: toPlaque(row ?? plaque), changed: 1 });
}

async function write(
  tx: Transaction,
  context: RequestContext,
  {
    plaque,
    input,
    attachmentId,
  }: { plaque: Plaque; input: RecordPlaqueUseInput; attachmentId: string | null },
): Promise<void> {
  const { districtId, id, lastUsedOn, version } = plaque;
  const isLast = lastUsedOn === null || input.day > lastUsedOn;
  if (isLast)
    await tx.repository(Plaque).updateVersioned({ districtId, id }, version, { lastUsedOn: input.day });
  await recordPlaqueEvent(tx, context, {
    plaques: [plaque],
    happening: {
      ...{ kind: 'used', occurredOn: input.day, usedOn: input.day, attachmentId },
      note: input.note.trim(),
    },
  });
}

function notHanging({ state }: Plaque): object {
  return new PlaqueActionNotAllowed({
    zh: '只有挂着的牌子才能登记活动。',
    en: 'Only what hangs can be used.',
    allowed: availablePlaqueActions(state),
  });
}
