import type { RequestContext } from '../../platform/context/request-context';
import { NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { districtRowKey } from '../../platform/graphql/global-id';
import { FormTemplate } from './form-template.entity';
import type { WithdrawFormTemplateInput } from './form-template.inputs';
import { FormTemplateWithdrawn } from './form-template-results';
import { FORM_TEMPLATE, toFormTemplate } from './form-template.type';
import { mayPrescribe } from './may-prescribe';

/** Offers a template no more; its name is free again, its file and what was filled with it stay. */
export function withdrawFormTemplate(
  context: RequestContext,
  input: WithdrawFormTemplateInput,
): Promise<object> {
  return context.transaction(async (tx) => {
    const key = { ...districtRowKey(FORM_TEMPLATE, input.templateId) };
    const row = await tx.repository(FormTemplate).findOne(key);
    const isPrescribed = row?.withdrawnAt === null && (await mayPrescribe(tx, row.districtId));
    if (!row || !isPrescribed) return new NotFound({ subject: 'templateId' });
    const outcome = await tx
      .repository(FormTemplate)
      .updateVersioned(key, input.expectedVersion, { withdrawnAt: context.clock.now() });
    if (outcome !== 'updated') return staleVersion(tx, FormTemplate, key);
    await tx.audit({
      districtId: row.districtId,
      action: 'formTemplate.withdraw',
      subject: { type: FORM_TEMPLATE, id: row.id },
      requestId: context.requestId,
    });
    const withdrawn = await tx.repository(FormTemplate).findOne(key);
    if (!withdrawn) throw new Error('The template just withdrawn is not there');
    return Object.assign(new FormTemplateWithdrawn(), { template: toFormTemplate(withdrawn) });
  });
}
