/**
 * Kinds of contract: government purchase of services (政府购买服务), a venture philanthropy project (公益创投), a grant
 * of a fund (资助).
 * @source domain.md 2.3
 */
export const CONTRACT_KINDS = ['governmentPurchase', 'venturePhilanthropy', 'fundGrant'] as const;

/** See {@link CONTRACT_KINDS}. @source domain.md 2.3 */
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/**
 * Where an organisation's money comes from. The sources of the concentration of funding (资金依赖度).
 * @source domain.md 4.2 H03
 */
export const FUNDING_SOURCES = [
  'governmentPurchase',
  'governmentSubsidy',
  'publicBenefitFund',
  'foundationGrant',
  'enterpriseGrant',
  'donation',
  'membershipFee',
  'chargedIncome',
] as const;

/** See {@link FUNDING_SOURCES}. @source domain.md 4.2 H03 */
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/**
 * Sources that are public money: purchase, subsidy and the welfare lottery's public-benefit fund (财政性资金).
 * @source domain.md 4.2 H03; 彩票管理条例 art. 33
 */
export const GOVERNMENT_SOURCES: readonly FundingSource[] = [
  'governmentPurchase',
  'governmentSubsidy',
  'publicBenefitFund',
];

/** Sources that an organisation earns by itself (自我造血). @source domain.md 4.2 H03 */
export const SELF_EARNED_SOURCES: readonly FundingSource[] = ['membershipFee', 'chargedIncome'];

/**
 * Themes of projects paid from the public-benefit fund, and of restrictions of a fund.
 * @source 广州市社会组织公益创投项目管理办法; domain.md 2.3
 */
export const FUNDING_THEMES = ['elderly', 'disability', 'orphans', 'poverty', 'otherTheme'] as const;

/** See {@link FUNDING_THEMES}. @source domain.md 2.3 */
export type FundingTheme = (typeof FUNDING_THEMES)[number];

/** What a budget line (预算科目) or an expense is for. @source 民间非营利组织会计制度 (2026); domain.md 2.3 */
export const BUDGET_CATEGORIES = [
  'personnel',
  'activity',
  'material',
  'venue',
  'travel',
  'training',
  'publicity',
  'administration',
  'evaluation',
  'otherCost',
] as const;

/** See {@link BUDGET_CATEGORIES}. @source domain.md 2.3 */
export type BudgetCategory = (typeof BUDGET_CATEGORIES)[number];
