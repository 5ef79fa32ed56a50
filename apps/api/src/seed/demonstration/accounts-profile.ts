import type { ExpenseKind, IncomeKind } from '@weizhi/domain';

/** Of a hundred yuan that come in, so many by kind. @source assumption: small community organisations live on services to the subdistrict */
export const INCOME_SHARES: Readonly<Record<IncomeKind, number>> = {
  donationIncome: 16,
  membershipFeeIncome: 6,
  serviceIncome: 48,
  governmentSubsidyIncome: 26,
  goodsIncome: 0,
  investmentIncome: 0,
  otherIncome: 4,
};

/** Of a hundred yuan that are spent, so many by kind. @source assumption within the ten per cent of 基金会管理条例 art. 29 for administration */
export const EXPENSE_SHARES: Readonly<Record<ExpenseKind, number>> = {
  activityCost: 88,
  administrationExpense: 10,
  fundraisingExpense: 1,
  otherExpense: 1,
};
