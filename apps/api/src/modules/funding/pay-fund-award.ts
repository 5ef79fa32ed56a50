import { advancedFundAward, checkWithdrawal, type MoneyText } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { awardRefusal } from './advance-fund-award';
import { dayOf } from './contract-event';
import { fundChanged, holdAward, readBalance } from './find-fund';
import { FundAward } from './fund.entity';
import { FundEntryRow } from './fund-entry.entity';
import { FundBalanceTooLow } from './fund.errors';
import type { PayFundAwardInput } from './fund.inputs';
import { worded } from './funding.errors';
import { requiredProblems } from './read-text';

/** Records that an award was paid: an entry of the fund, by somebody other than who awarded it. */
export async function payFundAward(context: RequestContext, input: PayFundAwardInput): Promise<object> {
  const problems = requiredProblems([{ path: 'reference', text: input.reference, maximum: 50 }]);
  if (input.paidOn > dayOf(context.clock.now())) problems.push(fieldError('paidOn', 'DATE_ORDER'));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => pay(tx, context, input));
}

async function pay(tx: Transaction, context: RequestContext, input: PayFundAwardInput): Promise<object> {
  const found = await holdAward(tx, input.awardId, 'funding.pay');
  if (!found) return new NotFound({ subject: 'awardId' });
  const { award, fund } = found;
  if (award.version !== input.expectedVersion) return new StaleVersion({ currentVersion: award.version });
  const next = advancedFundAward(award.state, 'pay');
  if (!next.ok) return awardRefusal(next.refusal);
  const { districtId, id, restrictionId } = award;
  const amount = (award.granted ?? '0.00') as MoneyText;
  // What was committed to this award is its own: it is measured against the whole balance.
  const { balance } = await readBalance(tx, fund, restrictionId);
  const checked = checkWithdrawal(balance, amount);
  if (!checked.ok)
    return new FundBalanceTooLow({ ...worded(checked.refusal), available: balance, asked: amount });
  const outcome = await tx
    .repository(FundAward)
    .updateVersioned({ districtId, id }, input.expectedVersion, { state: next.value });
  if (outcome !== 'updated') return staleVersion(tx, FundAward, { districtId, id });
  await tx.repository(FundEntryRow).insert({
    ...{ districtId, fundId: fund.id, divisionId: fund.divisionId, restrictionId, amount },
    awardId: id,
    kind: 'awardPayment',
    occurredOn: input.paidOn,
    note: `${award.title}（${input.reference.trim()}）`,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  return fundChanged(tx, context, { fund, act: 'paid', why: award.title });
}
