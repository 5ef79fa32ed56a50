import { advanceAlert, dateInShanghai } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textProblems } from '../../platform/errors/text-problems';
import type { ExpirySource } from '../../platform/expiries';
import { mayAtDivision } from '../divisions';
import { Alert } from './alert.entity';
import { alertRefused } from './alert.errors';
import type { ExplainAlertInput } from './alert.inputs';
import { AlertChanged } from './alert-results';
import { alertOf, holdAlert, recordAlertEvents } from './alert-rows';
import { ALERT } from './alert.type';

/** Records the explanation of an alert (说明) by whoever answers for its place. */
export async function explainAlert(
  context: RequestContext,
  sources: readonly ExpirySource[],
  input: ExplainAlertInput,
): Promise<object> {
  const fieldErrors = textProblems('explanation', input.explanation, { maximum: 1000, required: true });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const alert = await holdAlert(context, sources, { id: input.alertId, tx });
    if (!alert || !(await mayAtDivision(tx, 'alert.explain', alert)))
      return new NotFound({ subject: 'alertId' });
    return explain(tx, context, { alert, input });
  });
}

async function explain(
  tx: Transaction,
  context: RequestContext,
  { alert, input }: { readonly alert: Alert; readonly input: ExplainAlertInput },
): Promise<object> {
  const { districtId, id } = alert;
  const explanation = input.explanation.trim();
  const decided = advanceAlert(alert.state, 'explainAlert', { explanation });
  if (!decided.ok) return alertRefused(decided.refusal);
  const outcome = await tx
    .repository(Alert)
    .updateVersioned({ districtId, id }, input.expectedVersion, { state: decided.value, explanation });
  if (outcome !== 'updated') return staleVersion(tx, Alert, { districtId, id });
  const now = context.clock.now();
  await recordAlertEvents(tx, [alert], {
    ...{ kind: 'explainAlert', note: explanation, now, occurredOn: dateInShanghai(now.getTime()) },
  });
  await tx.audit({
    ...{ districtId, action: 'alert.explain', subject: { type: ALERT, id }, fieldsAfter: ['explanation'] },
    requestId: context.requestId,
  });
  const row = await tx.repository(Alert).findOne({ districtId, id });
  return Object.assign(new AlertChanged(), { alert: alertOf(row ?? alert, context) });
}
