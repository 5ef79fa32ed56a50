import { ADMISSION_RULE_LIMITS, type AdmissionRules } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import { District, mayAtDivision } from '../divisions';
import type { SetAdmissionRulesInput } from './admission.inputs';
import { AdmissionRuleSet } from './admission-parts.entity';
import { AdmissionRulesSet } from './admission-results';
import { AdmissionRulesType } from './admission-rules.type';

/** Sets the clocks and conditions of a district; what runs already keeps its days. */
export async function setAdmissionRules(
  context: RequestContext,
  { districtId: globalId, ...rules }: SetAdmissionRulesInput,
): Promise<object> {
  const fieldErrors = Object.entries(ADMISSION_RULE_LIMITS).flatMap(([field, [minimum, maximum]]) => {
    const value = rules[field as keyof typeof ADMISSION_RULE_LIMITS];
    return value < minimum || value > maximum
      ? [fieldError(field, 'OUT_OF_RANGE', { minimum, maximum })]
      : [];
  });
  if (rules.hearingDays > rules.decideWithinDays)
    fieldErrors.push(
      fieldError('hearingDays', 'OUT_OF_RANGE', { minimum: 1, maximum: rules.decideWithinDays }),
    );
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const district = await tx
      .repository(District)
      .findOne({ id: keyOfType(globalId, 'District')?.id ?? '0' });
    if (!district) return new NotFound({ subject: 'districtId' });
    const { id: districtId, divisionId } = district;
    if (!(await mayAtDivision(tx, 'taskAdmission.decide', { districtId, divisionId })))
      return new NotFound({ subject: 'districtId' });
    const kept: AdmissionRules = { ...rules, fundedKinds: [...new Set(rules.fundedKinds)] };
    const row = await tx.repository(AdmissionRuleSet).insert({
      ...{ districtId, rules: kept, recordedBy: tx.actor.id },
      recordedAt: context.clock.now(),
    });
    await tx.audit({
      districtId,
      action: 'taskAdmission.setRules',
      subject: { type: 'AdmissionRuleSet', id: row.id },
      requestId: context.requestId,
    });
    return Object.assign(new AdmissionRulesSet(), { rules: Object.assign(new AdmissionRulesType(), kept) });
  });
}
