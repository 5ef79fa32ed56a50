import type { FormDemandAction } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type FormDemand, FormDemandEvent } from './form-demand.entity';
import { FORM_DEMAND } from './form-demand.type';

/** Adds a step to the history of a form demand and to the audit log. */
export async function recordDemandEvent(
  tx: Transaction,
  context: RequestContext,
  step: {
    readonly demand: FormDemand;
    readonly action: FormDemandAction | 'propose';
    readonly reason?: string | null;
  },
): Promise<void> {
  const { districtId, id } = step.demand;
  const reason = step.reason ?? null;
  await tx.repository(FormDemandEvent).insert({
    ...{ districtId, demandId: id, action: step.action, reason, recordedBy: tx.actor.id },
    recordedAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: `formDemand.${step.action}`,
    subject: { type: FORM_DEMAND, id },
    ...(reason === null ? {} : { why: reason }),
    requestId: context.requestId,
  });
}
