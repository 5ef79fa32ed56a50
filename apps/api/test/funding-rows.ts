import type { NewRow, Transaction } from '../src/platform/database';
import {
  FundingBudgetLine,
  FundingContract,
  FundingExpense,
  FundingInstalment,
  FundingMilestone,
  FundingPayment,
} from '../src/modules/funding';
import { TEST_NOW } from './schema-suite';

interface Community {
  readonly id: string;
}

/** Contracts with every awkward value there is, two paid instalments among them; answers some global ids. */
export async function insertContracts(
  tx: Transaction,
  districtId: string,
  { communities, organisationIds }: { communities: readonly Community[]; organisationIds: readonly string[] },
): Promise<string[]> {
  const ids: string[] = [];
  const [host = '', group = ''] = organisationIds.map((id) => id.split('.')[2] ?? '');
  for (const [index, { id: divisionId }] of communities.entries()) {
    const isRunning = index % 2 === 0;
    const contract = await tx.repository(FundingContract).insert({
      ...(isRunning ? runningContract(host) : draftedContract(group, host)),
      districtId,
      divisionId,
      number: `资"${String(index)}%`,
      kind: index % 3 === 0 ? 'venturePhilanthropy' : 'governmentPurchase',
      hub: index === 0,
    });
    const owner = { districtId, divisionId, contractId: contract.id };
    const milestone = await tx.repository(FundingMilestone).insert({
      ...owner,
      ordinal: 1,
      kind: 'signing',
      title: '签约',
      dueOn: '2026-01-10',
      outcome: 'passed',
      evaluatedOn: '2026-01-05',
    });
    const instalment = await tx.repository(FundingInstalment).insert({
      ...owner,
      ordinal: 1,
      share: 10_000,
      amount: '100000.10',
      milestoneId: milestone.id,
      state: isRunning ? 'paid' : 'planned',
    });
    if (isRunning)
      await tx.repository(FundingPayment).insert({
        ...owner,
        instalmentId: instalment.id,
        amount: '100000.10',
        paidOn: '2026-01-20',
        reference: '网银',
        recordedBy: 'x',
        recordedAt: TEST_NOW,
      });
    const line = await tx.repository(FundingBudgetLine).insert({
      ...owner,
      ordinal: 1,
      category: 'activity',
      title: '活动',
      agreed: '100000.10',
      current: '100000.10',
    });
    await tx.repository(FundingExpense).insertMany(
      ['0.10', '7.00', '9.99'].map((amount, position) => ({
        ...owner,
        lineId: line.id,
        amount,
        spentOn: '2026-02-28',
        purpose: '餐补 "二月"',
        advanceReason: position === 1 ? '垫付' : null,
        withdrawnAt: position === 2 ? TEST_NOW : null,
        recordedBy: 'x',
        recordedAt: TEST_NOW,
      })),
    );
    ids.push(`FundingContract.${districtId}.${contract.id}`);
  }
  return ids.slice(0, 4);
}

const PLAIN: NewRow<FundingContract> = {
  source: 'publicBenefitFund',
  theme: 'elderly',
  purchaser: '街道办事处',
  supplierKind: 'socialOrganisation',
  amount: '100000.10',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  createdAt: TEST_NOW,
  updatedAt: TEST_NOW,
};

function runningContract(supplierId: string): NewRow<FundingContract> {
  return {
    ...PLAIN,
    title: '助餐\\服务',
    supplierId,
    state: 'running',
    signedOn: '2026-01-05',
    clawedBackAmount: '0.05',
  };
}

function draftedContract(supplierId: string, fiscalHostId: string): NewRow<FundingContract> {
  return { ...PLAIN, title: '银发课堂 "一期"', supplierId, fiscalHostId, state: 'drafted' };
}
