import { approvedInstalment, type InstalmentBlocked as Blocked, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { recordContractEvent } from './contract-event';
import { InstalmentApproved } from './contract-results';
import { toFundingContract } from './contract.type';
import { holdInstalment } from './find-contract';
import { InstalmentBlocked, MilestoneNotPassed, worded } from './funding.errors';
import { FundingInstalment } from './instalment.entity';
import type { ApproveInstalmentInput } from './instalment.inputs';

/** Approves the payment of an instalment. Whoever approves is not who pays: no account holds both permissions. */
export function approveInstalment(context: RequestContext, input: ApproveInstalmentInput): Promise<object> {
  return context.transaction((tx) => approve(tx, context, input));
}

async function approve(
  tx: Transaction,
  context: RequestContext,
  input: ApproveInstalmentInput,
): Promise<object> {
  const found = await holdInstalment(tx, input.instalmentId, 'funding.manage');
  if (!found) return new NotFound({ subject: 'instalmentId' });
  const { instalment, milestone, contract } = found;
  if (instalment.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: instalment.version });
  const next = approvedInstalment({
    state: instalment.state,
    contractState: contract.state,
    milestone: milestone.outcome,
  });
  if (!next.ok) return blockedRefusal(next.refusal);
  const outcome = await tx
    .repository(FundingInstalment)
    .updateVersioned({ districtId: instalment.districtId, id: instalment.id }, input.expectedVersion, {
      state: next.value,
      approvedBy: tx.actor.id,
      approvedAt: context.clock.now(),
    });
  if (outcome !== 'updated')
    return staleVersion(tx, FundingInstalment, { districtId: instalment.districtId, id: instalment.id });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'instalmentApproved',
    subject: instalmentName(instalment),
    amount: instalment.amount,
  });
  return Object.assign(new InstalmentApproved(), { contract: toFundingContract(contract) });
}

/** How an instalment is called in the history. */
export function instalmentName({ ordinal }: FundingInstalment): string {
  return `第${String(ordinal)}期`;
}

/** The refusal of a blocked instalment: a milestone that has not passed is the one that staff look for. */
export function blockedRefusal(refusal: Extract<Result<never, Blocked>, { ok: false }>['refusal']): object {
  const { obstacles } = refusal;
  const byMilestone = obstacles.some(
    (obstacle) => obstacle === 'milestoneNotEvaluated' || obstacle === 'milestoneFailed',
  );
  const facts = { ...worded(refusal), obstacles };
  return byMilestone ? new MilestoneNotPassed(facts) : new InstalmentBlocked(facts);
}
