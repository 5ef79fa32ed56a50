import { checkReminder, isoDate, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Reads, uniqueViolation } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { findDemand, findOwnDemand, isOwnDemand } from './demand.reads';
import { FormReminder, ServedCorrectionRecord } from './fill.entity';
import type { AcknowledgeCorrectionsInput, RemindOutstandingInput } from './fill.inputs';
import { readProgress } from './fill.reads';
import { CorrectionsAcknowledged, OutstandingReminded } from './fill-results';
import { SERVED_CORRECTION } from './fill.type';
import type { FormDemand } from './form-demand.entity';
import { FORM_DEMAND, stateOf, toFormDemand } from './form-demand.type';
import { reportingRefusal } from './reporting.errors';
import { todayOf } from './today';

const MOST = 200;

/** Notes that the department has seen corrections of what it was served. */
export async function acknowledgeCorrections(
  context: RequestContext,
  { demandId, correctionIds }: AcknowledgeCorrectionsInput,
): Promise<object> {
  if (correctionIds.length > MOST)
    return new InvalidInput({ fieldErrors: [fieldError('correctionIds', 'TOO_LONG', { maximum: MOST })] });
  return context.transaction(async (tx) => {
    const demand = await findOwnDemand(tx, demandId);
    if (!demand) return new NotFound({ subject: 'demandId' });
    const { districtId, id } = demand;
    let count = 0;
    for (const correctionId of correctionIds) {
      const key = districtRowKey(SERVED_CORRECTION, correctionId);
      const served = await tx.repository(ServedCorrectionRecord).findOne({ ...key, demandId: id });
      if (served?.acknowledgedAt !== null) continue;
      await tx.repository(ServedCorrectionRecord).updateVersioned({ ...key }, served.version, {
        acknowledgedBy: tx.actor.id,
        acknowledgedAt: context.clock.now(),
      });
      count += 1;
    }
    await tx.audit({
      ...{ districtId, action: 'formDemand.acknowledgeCorrections' },
      subject: { type: FORM_DEMAND, id },
      requestId: context.requestId,
    });
    return Object.assign(new CorrectionsAcknowledged(), {
      count,
      demand: toFormDemand(demand, todayOf(context)),
    });
  });
}

/** Reminds the communities that have not answered, at most once a day for each demand. */
export async function remindOutstanding(
  context: RequestContext,
  input: RemindOutstandingInput,
): Promise<object> {
  try {
    return await remind(context, input);
  } catch (error) {
    if (uniqueViolation(error) === 'uq_form_reminder_day')
      return reportingRefusal({ code: 'reminderSentToday' });
    throw error;
  }
}

function remind(context: RequestContext, { demandId }: RemindOutstandingInput): Promise<object> {
  const today = todayOf(context);
  return context.transaction(async (tx) => {
    const demand = await findDemand(tx, demandId);
    if (!demand || !(await mayFollowUp(tx, demand))) return new NotFound({ subject: 'demandId' });
    const state = stateOf(demand, today);
    if (state !== 'open')
      return reportingRefusal({
        code: 'formDemandActionNotAllowed',
        formDemandState: state,
        formDemandAction: 'submit',
        allowedFormDemandActions: [],
      });
    const { outstanding } = await readProgress(tx, demand);
    const checked = checkReminder(outstanding.length, await lastRemindedOn(tx, demand), today);
    if (!checked.ok) return reportingRefusal(checked.refusal);
    const { districtId, id } = demand;
    await tx.repository(FormReminder).insert({
      ...{ districtId, demandId: id, remindedOn: today, outstanding: checked.value },
      remindedBy: tx.actor.id,
      remindedAt: context.clock.now(),
    });
    await tx.audit({
      ...{ districtId, action: 'formDemand.remind' },
      subject: { type: FORM_DEMAND, id },
      requestId: context.requestId,
    });
    return Object.assign(new OutstandingReminded(), {
      count: checked.value,
      demand: toFormDemand(demand, today),
    });
  });
}

/** Whether the actor looks after the answers: the department that asked, or whoever manages forms in the district. */
export async function mayFollowUp(reads: Reads, demand: FormDemand): Promise<boolean> {
  const manages = reads.actor.grants.some(
    ({ districtId, permissions }) => districtId === demand.districtId && permissions.has('reporting.manage'),
  );
  return manages || isOwnDemand(reads, demand);
}

/** The day of the last reminder; null when there was none. */
export async function lastRemindedOn(reads: Reads, { districtId, id }: FormDemand): Promise<IsoDate | null> {
  const [last] = await reads
    .repository(FormReminder)
    .find({ where: { districtId, demandId: id }, order: { remindedOn: 'DESC' }, take: 1 });
  return last ? isoDate(last.remindedOn) : null;
}
