import {
  advancedContract,
  checkBeneficiaries,
  checkBudget,
  checkContractTerm,
  checkInstalments,
  type ContractFacts,
  type ContractState,
  fenOfMoney,
  type MoneyText,
} from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planContracts, planOrganisations } from '.';
import { officialCommunities } from './official-list.factory';
import { CONTRACTS_AS_OF } from './plan-contracts';

const organisations = planOrganisations(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);
const plans = planContracts(organisations, DEMONSTRATION_SEED);

const ALL: ContractFacts = {
  supplierEligible: true,
  noticeEnded: true,
  instalmentsSum: true,
  midtermPassed: true,
  finalPassed: true,
  instalmentsSettled: true,
  vouchersComplete: true,
  reason: '理由',
  minutes: '纪要',
  noticeEndsOn: '2026-01-20',
  signedOn: '2026-01-25',
  rectifyBy: '2026-10-01',
  evaluation: '良好',
  clawbackAmount: '1.00',
};

describe('planContracts', () => {
  it('plans a dozen, one of them the hub’s own with promises', () => {
    expect(plans).toHaveLength(12);
    expect(plans.filter(({ hub }) => hub).map(({ promises }) => promises.length)).toEqual([7]);
    expect(new Set(plans.map(({ number }) => number)).size).toBe(12);
  });

  it('is the same for the same seed', () => {
    expect(planContracts(organisations, DEMONSTRATION_SEED)).toEqual(plans);
  });

  it.each(plans.map((plan) => [plan.profile.title, plan] as const))('%s keeps the rules', (_title, plan) => {
    const amount = plan.profile.amount as MoneyText;
    let state: ContractState = 'drafted';
    for (const { action, from, on } of plan.path) {
      expect([from, on <= CONTRACTS_AS_OF]).toEqual([state, true]);
      const next = advancedContract(state, action, ALL);
      if (!next.ok) throw new Error(next.refusal.code);
      state = next.value;
    }
    expect(state).toBe(plan.profile.state);
    expect(checkInstalments(amount, plan.instalments).ok).toBe(true);
    expect(
      checkBudget(
        amount,
        plan.budget.map((line) => line.amount),
      ).ok,
    ).toBe(true);
    expect(checkContractTerm({ startsOn: plan.startsOn, endsOn: plan.endsOn, isStable: false }).ok).toBe(
      true,
    );
    for (const { unique, visits } of plan.beneficiaries)
      expect(checkBeneficiaries({ unique, visits }).ok).toBe(true);
  });

  it('pays behind passed milestones only, and spends no more than was paid', () => {
    for (const { instalments, milestones, budget } of plans) {
      instalments.forEach(({ paidOn }, index) => {
        if (paidOn !== null) expect(milestones[index]?.outcome).toBe('passed');
      });
      const sum = (amounts: readonly MoneyText[]) =>
        amounts.reduce((total, each) => total + fenOfMoney(each), 0n);
      const paid = sum(instalments.flatMap(({ amount, paidOn }) => (paidOn === null ? [] : [amount])));
      const spent = sum(budget.flatMap(({ expenses }) => expenses.map(({ amount }) => amount)));
      expect(spent <= paid).toBe(true);
    }
  });

  it('lets groups that are only filed work under a host', () => {
    const status = new Map(organisations.map(({ name, registrationStatus }) => [name, registrationStatus]));
    for (const { supplierName, fiscalHostName } of plans)
      expect(fiscalHostName !== null).toBe(status.get(supplierName) !== 'registered');
  });
});
