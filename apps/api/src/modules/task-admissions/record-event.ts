import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { AdmissionEvent } from './admission-parts.entity';
import { today } from './admission-standing';
import { TASK_ADMISSION } from './admission.type';
import type { TaskAdmission } from './task-admission.entity';

/** Adds an event to the history, and a line to the log. */
export async function recordAdmissionEvent(
  tx: Transaction,
  context: RequestContext,
  event: {
    readonly admission: Pick<TaskAdmission, 'districtId' | 'id'>;
    readonly action: AdmissionEvent['action'];
    readonly note?: string | null;
  },
): Promise<void> {
  const { admission, action, note = null } = event;
  const { districtId, id } = admission;
  await tx.repository(AdmissionEvent).insert({
    ...{ districtId, admissionId: id, action, note },
    occurredOn: today(context.clock),
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: `taskAdmission.${action}`,
    subject: { type: TASK_ADMISSION, id },
    requestId: context.requestId,
  });
}
