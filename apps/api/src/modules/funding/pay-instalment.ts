import { paidInstalment } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { blockedRefusal, instalmentName } from './approve-instalment';
import { dayOf, recordContractEvent } from './contract-event';
import { InstalmentPaid } from './contract-results';
import { toFundingContract } from './contract.type';
import { holdInstalment } from './find-contract';
import { FundingInstalment, FundingPayment } from './instalment.entity';
import type { PayInstalmentInput } from './instalment.inputs';
import { requiredProblems } from './read-text';

/** Records that an approved instalment was paid. */
export async function payInstalment(context: RequestContext, input: PayInstalmentInput): Promise<object> {
  const problems = requiredProblems([{ path: 'reference', text: input.reference, maximum: 50 }]);
  if (input.paidOn > dayOf(context.clock.now())) problems.push(fieldError('paidOn', 'DATE_ORDER'));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => pay(tx, context, input));
}

async function pay(tx: Transaction, context: RequestContext, input: PayInstalmentInput): Promise<object> {
  const found = await holdInstalment(tx, input.instalmentId, 'funding.pay');
  if (!found) return new NotFound({ subject: 'instalmentId' });
  const { instalment, milestone, contract } = found;
  if (instalment.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: instalment.version });
  const next = paidInstalment({
    state: instalment.state,
    contractState: contract.state,
    milestone: milestone.outcome,
    isOwnApproval: instalment.approvedBy === tx.actor.id,
  });
  if (!next.ok) return blockedRefusal(next.refusal);
  // The day on which the milestone passed is never before the signature.
  if (milestone.evaluatedOn !== null && input.paidOn < milestone.evaluatedOn)
    return new InvalidInput({ fieldErrors: [fieldError('paidOn', 'DATE_ORDER')] });
  const { districtId, id } = instalment;
  const outcome = await tx
    .repository(FundingInstalment)
    .updateVersioned({ districtId, id }, input.expectedVersion, { state: next.value });
  if (outcome !== 'updated') return staleVersion(tx, FundingInstalment, { districtId, id });
  await tx.repository(FundingPayment).insert({
    districtId,
    contractId: contract.id,
    instalmentId: id,
    divisionId: contract.divisionId,
    amount: instalment.amount,
    paidOn: input.paidOn,
    reference: input.reference.trim(),
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'instalmentPaid',
    subject: instalmentName(instalment),
    amount: instalment.amount,
    occurredOn: input.paidOn,
  });
  return Object.assign(new InstalmentPaid(), { contract: toFundingContract(contract) });
}
