import { checkRuleSetWithdrawal } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { districtRowKey } from '../../platform/graphql/global-id';
import { RuleSetRow } from './rule-set.entity';
import { ruleSetRefused } from './rule-set.errors';
import type { WithdrawRuleSetInput } from './rule-set.inputs';
import { RuleSetChanged } from './rule-set-results';
import { maySetRules, todayOf, toVersion } from './rule-set-rows';
import { RULE_SET_VERSION } from './rule-set.type';

/** Takes back a version that has not begun. It stays in the table, and its day is free again. */
export function withdrawRuleSet(context: RequestContext, input: WithdrawRuleSetInput): Promise<object> {
  return context.transaction((tx) => withdraw(tx, context, input));
}

async function withdraw(
  tx: Transaction,
  context: RequestContext,
  { ruleSetVersionId, expectedVersion }: WithdrawRuleSetInput,
): Promise<object> {
  const key = districtRowKey(RULE_SET_VERSION, ruleSetVersionId);
  const row = await tx.repository(RuleSetRow).findOne(key);
  if (!row || row.withdrawnAt !== null || !(await maySetRules(tx, row.districtId, row.kind)))
    return new NotFound({ subject: 'ruleSetVersionId' });
  const { districtId, kind } = row;
  const checked = checkRuleSetWithdrawal(toVersion(row), todayOf(context));
  if (!checked.ok) return ruleSetRefused(checked.refusal);
  const outcome = await tx
    .repository(RuleSetRow)
    .updateVersioned(key, expectedVersion, { withdrawnBy: tx.actor.id, withdrawnAt: context.clock.now() });
  if (outcome !== 'updated') return staleVersion(tx, RuleSetRow, key);
  await tx.audit({
    districtId,
    action: 'ruleSet.withdraw',
    subject: { type: RULE_SET_VERSION, id: row.id },
    requestId: context.requestId,
  });
  return Object.assign(new RuleSetChanged(), { districtId, kind });
}
