import { checkInstalments, type ContractFacts, type MilestoneKind, type MoneyText } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { FundingExpense } from './budget.entity';
import type { FundingContract } from './contract.entity';
import { FundingInstalment, FundingMilestone, FundingPayment } from './instalment.entity';

/** What the records say of a contract, for the guards of the domain's table. */
export interface RecordedFacts {
  readonly facts: ContractFacts;
  readonly instalments: readonly FundingInstalment[];
  readonly milestones: readonly FundingMilestone[];
  readonly payments: readonly FundingPayment[];
}

/** Reads everything that guards ask for. `day` is the civil day on which the act happens. */
export async function readContractFacts(
  tx: Transaction,
  contract: FundingContract,
  day: string,
): Promise<RecordedFacts> {
  const where = { districtId: contract.districtId, contractId: contract.id };
  const instalments = await tx.repository(FundingInstalment).find({ where, order: { ordinal: 'ASC' } });
  const milestones = await tx.repository(FundingMilestone).find({ where, order: { ordinal: 'ASC' } });
  const payments = await tx.repository(FundingPayment).find({ where });
  const expenses = await tx.repository(FundingExpense).find({ where });
  const counted = expenses.filter(({ withdrawnAt }) => withdrawnAt === null);
  const agreed = instalments.map(({ share, amount }) => ({ share, amount: amount as MoneyText }));
  return {
    instalments,
    milestones,
    payments,
    facts: {
      noticeEnded: contract.noticeEndsOn !== null && contract.noticeEndsOn < day,
      instalmentsSum: checkInstalments(contract.amount as MoneyText, agreed).ok,
      midtermPassed: allPassed(milestones, 'midterm'),
      finalPassed: allPassed(milestones, 'final'),
      instalmentsSettled: instalments.every(({ state }) => state === 'paid' || state === 'cancelled'),
      vouchersComplete: [...payments, ...counted].every(({ voucherId }) => voucherId !== null),
    },
  };
}

/** A stage without a milestone has passed nothing. */
function allPassed(milestones: readonly FundingMilestone[], kind: MilestoneKind): boolean {
  const own = milestones.filter((milestone) => milestone.kind === kind);
  return own.length > 0 && own.every(({ outcome }) => outcome === 'passed');
}
