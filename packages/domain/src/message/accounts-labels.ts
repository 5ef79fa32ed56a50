import type {
  AccountsAction,
  AccountsFacts,
  AccountsLine,
  AccountsState,
  ExpenseKind,
  IncomeKind,
  NetAssetPart,
  ReserveGap,
} from '../annual-accounts';
import type { Labels } from './labels';

/** Labels of kinds of income. @source 民间非营利组织会计制度 (2026) */
export const INCOME_KIND_LABELS: Labels<IncomeKind> = {
  donationIncome: { zh: '捐赠收入', en: 'Donations' },
  membershipFeeIncome: { zh: '会费收入', en: 'Membership fees' },
  serviceIncome: { zh: '提供服务收入', en: 'Services' },
  governmentSubsidyIncome: { zh: '政府补助收入', en: 'Government subsidies' },
  goodsIncome: { zh: '商品销售收入', en: 'Sale of goods' },
  investmentIncome: { zh: '投资收益', en: 'Investments' },
  otherIncome: { zh: '其他收入', en: 'Other income' },
};

/** Labels of kinds of expense. @source 民间非营利组织会计制度 (2026) */
export const EXPENSE_KIND_LABELS: Labels<ExpenseKind> = {
  activityCost: { zh: '业务活动成本', en: 'Cost of activities' },
  administrationExpense: { zh: '管理费用', en: 'Administration' },
  fundraisingExpense: { zh: '筹资费用', en: 'Fundraising' },
  otherExpense: { zh: '其他费用', en: 'Other expense' },
};

/** Labels of the parts of net assets. @source 民间非营利组织会计制度 (2026) */
export const NET_ASSET_PART_LABELS: Labels<NetAssetPart> = {
  unrestricted: { zh: '非限定性净资产', en: 'Unrestricted net assets' },
  restricted: { zh: '限定性净资产', en: 'Restricted net assets' },
};

/** Labels of lines that may not be below zero. @source decision record 0113 */
export const ACCOUNTS_LINE_LABELS: Labels<AccountsLine> = {
  ...INCOME_KIND_LABELS,
  ...EXPENSE_KIND_LABELS,
  openingRestricted: { zh: '年初限定性净资产', en: 'Restricted net assets at the beginning' },
  closingRestricted: { zh: '年末限定性净资产', en: 'Restricted net assets at the end' },
};

/** Labels of states of accounts. @source decision record 0113 */
export const ACCOUNTS_STATE_LABELS: Labels<AccountsState> = {
  draft: { zh: '草稿', en: 'Draft' },
  filed: { zh: '已申报', en: 'Filed' },
  corrected: { zh: '已更正', en: 'Corrected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of what can be done with accounts. @source decision record 0113 */
export const ACCOUNTS_ACTION_LABELS: Labels<AccountsAction> = {
  reviseDraft: { zh: '修改草稿', en: 'Revise' },
  fileAccounts: { zh: '申报', en: 'File' },
  correctAccounts: { zh: '更正', en: 'Correct' },
  withdrawAccounts: { zh: '撤回', en: 'Withdraw' },
};

/** Labels of what is stated with an action. @source decision record 0113 */
export const ACCOUNTS_FACT_LABELS: Labels<keyof AccountsFacts> = {
  reason: { zh: '理由', en: 'a reason' },
};

/** Labels of why months of reserve are not rated. @source domain.md 4.2 H03b */
export const RESERVE_GAP_LABELS: Labels<ReserveGap> = {
  accountsMissing: {
    zh: '应报年度的财务数据未申报',
    en: 'the accounts of the year that is due are not filed',
  },
  yearIncomplete: { zh: '成立当年不满12个月', en: 'it was founded in that year: less than twelve months' },
  nothingSpent: { zh: '当年没有支出', en: 'nothing was spent in that year' },
};
