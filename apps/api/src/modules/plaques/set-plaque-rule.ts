import type { RequestContext } from '../../platform/context/request-context';
import { uniqueViolation } from '../../platform/database';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import { textProblems } from '../../platform/errors/text-problems';
import { District, mayAtDivision } from '../divisions';
import { PlaqueRuleRow } from './plaque.entity';
import type { SetPlaqueRuleInput } from './plaque.inputs';
import { PlaqueRuleSet } from './plaque-results';
import { todayOf } from './plaque-standing';

const MOST_MONTHS = 60;

/** Sets from when on a plaque is nominal after how many months without use. What is past keeps its rule. */
export async function setPlaqueRule(context: RequestContext, input: SetPlaqueRuleInput): Promise<object> {
  const { idleMonths, validFrom } = input;
  const fieldErrors = [
    ...textProblems('source', input.source, { maximum: 120, required: true }),
    ...(idleMonths >= 1 && idleMonths <= MOST_MONTHS
      ? []
      : [fieldError('idleMonths', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_MONTHS })]),
    ...(validFrom < todayOf(context) ? [fieldError('validFrom', 'DATE_ORDER')] : []),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const districtId = keyOfType(input.districtId, 'District')?.id ?? '0';
  try {
    return await context.transaction(async (tx) => {
      const district = await tx.repository(District).findOne({ id: districtId });
      const root = district && { districtId, divisionId: district.divisionId };
      if (!root || !(await mayAtDivision(tx, 'taskAdmission.decide', root)))
        return new NotFound({ subject: 'districtId' });
      const rule = { districtId, idleMonths, validFrom, source: input.source.trim() };
      const by = { recordedBy: tx.actor.id, recordedAt: context.clock.now() };
      await tx.repository(PlaqueRuleRow).insert({ ...rule, ...by });
      await tx.audit({
        districtId,
        action: 'plaqueRule.set',
        subject: { type: 'District', id: districtId },
        why: rule.source,
        requestId: context.requestId,
      });
      return Object.assign(new PlaqueRuleSet(), { rule });
    });
  } catch (error) {
    if (uniqueViolation(error) === 'pk_plaque_rule') return new DuplicateEntry({ field: 'validFrom' });
    throw error;
  }
}
