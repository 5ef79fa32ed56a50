import type {
  BudgetCategory,
  ContractKind,
  ContractState,
  FundingSource,
  FundingTheme,
  INSTALMENT_PLANS,
  PromiseKind,
} from '@weizhi/domain';

/** What a demonstration contract is like; amounts, days and organisations are worked out from it. */
export interface ContractProfile {
  readonly title: string;
  readonly kind: ContractKind;
  readonly source: FundingSource;
  readonly theme: FundingTheme;
  readonly purchaser: string;
  readonly amount: string;
  readonly plan: keyof typeof INSTALMENT_PLANS;
  readonly state: ContractState;
  /** Whether the supplier is only filed, and works under a fiscal host. */
  readonly isHosted?: boolean;
}

const CIVIL_AFFAIRS = '崇川区民政局';
const STREET = '街道办事处';

/**
 * A dozen contracts in most states, from a subdistrict's small project to a year of home visits.
 * @source domain.md 2.3 for kinds, themes and plans; amounts are assumptions in the range of published projects
 */
export const CONTRACT_PROFILES: readonly ContractProfile[] = [
  profile(
    '社区老人助餐服务',
    ['governmentPurchase', 'governmentPurchase', 'elderly'],
    ['198000.00', 'running'],
  ),
  profile(
    '独居老人巡访关爱',
    ['governmentPurchase', 'governmentPurchase', 'elderly'],
    ['86500.50', 'midtermReview'],
  ),
  profile(
    '残疾人居家康复指导',
    ['governmentPurchase', 'governmentPurchase', 'disability'],
    ['120000.00', 'accepted'],
  ),
  profile(
    '楼道议事能力提升',
    ['governmentPurchase', 'governmentPurchase', 'otherTheme'],
    ['45333.33', 'evaluated'],
  ),
  profile(
    '困境儿童课后陪伴',
    ['venturePhilanthropy', 'publicBenefitFund', 'orphans'],
    ['50000.00', 'running'],
  ),
  profile(
    '银发课堂',
    ['venturePhilanthropy', 'publicBenefitFund', 'elderly'],
    ['30000.00', 'rectifying'],
    true,
  ),
  profile(
    '邻里互助厨房',
    ['venturePhilanthropy', 'publicBenefitFund', 'poverty'],
    ['28888.88', 'contracted'],
    true,
  ),
  profile(
    '低收入家庭就业帮扶',
    ['venturePhilanthropy', 'publicBenefitFund', 'poverty'],
    ['60000.00', 'publicNotice'],
  ),
  profile('社区花园共建', ['fundGrant', 'foundationGrant', 'otherTheme'], ['18000.00', 'terminated'], true),
  profile(
    '老旧小区加梯协商',
    ['governmentPurchase', 'governmentSubsidy', 'otherTheme'],
    ['72000.00', 'panelReview'],
  ),
  profile(
    '志愿者骨干培训',
    ['governmentPurchase', 'governmentSubsidy', 'otherTheme'],
    ['39999.99', 'drafted'],
  ),
];

/** The hub organisation's own contract with the government, and what it promises. */
export const HUB_PROFILE: ContractProfile = {
  title: '社会组织孵化与能力建设服务',
  kind: 'governmentPurchase',
  source: 'governmentPurchase',
  theme: 'otherTheme',
  purchaser: CIVIL_AFFAIRS,
  amount: '680000.00',
  plan: 'fourFourTwo',
  state: 'running',
};

/** Promised number, and the quantities that papers show so far. @source assumption: a year's contract after nine months */
export const HUB_PROMISES: readonly {
  readonly kind: PromiseKind;
  readonly promised: number;
  readonly shown: readonly number[];
}[] = [
  { kind: 'organisationsIncubated', promised: 12, shown: [4, 5] },
  { kind: 'organisationsGraduated', promised: 6, shown: [2] },
  { kind: 'trainingSessions', promised: 20, shown: [6, 5, 6] },
  { kind: 'trainingVisits', promised: 600, shown: [180, 165, 214] },
  { kind: 'mentoringHours', promised: 360, shown: [96, 104, 88] },
  { kind: 'uniqueBeneficiaries', promised: 800, shown: [310, 455] },
  { kind: 'reportsSubmitted', promised: 4, shown: [] },
];

/** Shares of a budget in ten thousandths. @source assumption in the range of published budgets */
export const BUDGET_SHARES: readonly { readonly category: BudgetCategory; readonly share: number }[] = [
  { category: 'personnel', share: 3500 },
  { category: 'activity', share: 4000 },
  { category: 'material', share: 1500 },
  { category: 'administration', share: 1000 },
];

// eslint-disable-next-line max-params -- a row of the table above
function profile(
  title: string,
  [kind, source, theme]: readonly [ContractKind, FundingSource, FundingTheme],
  [amount, state]: readonly [string, ContractState],
  isHosted = false,
): ContractProfile {
  return {
    title,
    kind,
    source,
    theme,
    purchaser: kind === 'governmentPurchase' ? STREET : CIVIL_AFFAIRS,
    amount,
    plan: kind === 'fundGrant' ? 'twoHalves' : 'fiveThreeTwo',
    state,
    isHosted,
  };
}
