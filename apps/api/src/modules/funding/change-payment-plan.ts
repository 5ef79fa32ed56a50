import type { ContractState, MoneyText } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { FundingContract } from './contract.entity';
import { recordContractEvent } from './contract-event';
import type { ChangePaymentPlanInput } from './contract.inputs';
import { PaymentPlanChanged } from './contract-results';
import { toFundingContract } from './contract.type';
import { holdContract } from './find-contract';
import { PlanInForce } from './funding.errors';
import { FundingInstalment, FundingMilestone } from './instalment.entity';
import { insertPlan, readPlan } from './payment-plan';

/** States before signature, in which nothing hangs on the plan yet. */
const BEFORE_SIGNATURE: ReadonlySet<ContractState> = new Set([
  'drafted',
  'submitted',
  'eligibilityCheck',
  'panelReview',
  'publicNotice',
]);

/** Plans milestones and instalments anew, before the contract is signed. */
export function changePaymentPlan(context: RequestContext, input: ChangePaymentPlanInput): Promise<object> {
  return context.transaction((tx) => change(tx, context, input));
}

async function change(
  tx: Transaction,
  context: RequestContext,
  input: ChangePaymentPlanInput,
): Promise<object> {
  const contract = await holdContract(tx, input.contractId, 'funding.manage');
  if (!contract) return new NotFound({ subject: 'contractId' });
  if (contract.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: contract.version });
  if (!BEFORE_SIGNATURE.has(contract.state)) return new PlanInForce({});
  const plan = readPlan(contract.amount as MoneyText, input.plan);
  if (!plan.ok) return plan.refusal;
  const { districtId, id } = contract;
  const outcome = await tx
    .repository(FundingContract)
    .updateVersioned({ districtId, id }, input.expectedVersion, { updatedAt: context.clock.now() });
  if (outcome !== 'updated') return staleVersion(tx, FundingContract, { districtId, id });
  await tx.repository(FundingInstalment).delete({ districtId, contractId: id });
  await tx.repository(FundingMilestone).delete({ districtId, contractId: id });
  await insertPlan(tx, contract, plan.value);
  await recordContractEvent(tx, context, { contract, kind: 'planChanged' });
  const row = await tx.repository(FundingContract).findOne({ districtId, id });
  return Object.assign(new PaymentPlanChanged(), { contract: toFundingContract(row ?? contract) });
}
