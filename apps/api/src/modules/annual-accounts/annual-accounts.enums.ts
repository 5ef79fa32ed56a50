import type { AccountsAction, AccountsLine, AccountsState, NetAssetPart, ReserveGap } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { AnnualAccountsEvent } from './annual-accounts.entity';

export const AccountsStateEnum = domainEnum<AccountsState>({
  name: 'AnnualAccountsState',
  description: 'State of the accounts of a year (年度财务状态).',
  values: {
    draft: 'Draft (草稿): figures may still disagree.',
    filed: 'Filed (已申报): figures agree to the fen and count.',
    corrected: 'Corrected after filing (已更正).',
    withdrawn: 'Withdrawn (已撤回): recorded by mistake, the year is free again.',
  },
});

export const AccountsActionEnum = domainEnum<AccountsAction>({
  name: 'AnnualAccountsAction',
  description: 'What can be done with the accounts of a year.',
  values: {
    reviseDraft: 'Change the figures of a draft (修改草稿).',
    fileAccounts: 'File them (申报).',
    correctAccounts: 'Correct them after filing, with a reason (更正).',
    withdrawAccounts: 'Withdraw them, with a reason (撤回).',
  },
});

export const AccountsEventKindEnum = domainEnum<AnnualAccountsEvent['action']>({
  name: 'AnnualAccountsEventKind',
  description: 'What was done with the accounts of a year.',
  values: {
    record: 'Recorded.',
    reviseDraft: 'The draft was changed.',
    fileAccounts: 'Filed (申报).',
    correctAccounts: 'Corrected (更正).',
    withdrawAccounts: 'Withdrawn (撤回).',
  },
});

export const AccountsLineEnum = domainEnum<AccountsLine>({
  name: 'AnnualAccountsLine',
  description: 'A line of the accounts that may not be below zero.',
  values: {
    donationIncome: 'Donations (捐赠收入).',
    membershipFeeIncome: 'Membership fees (会费收入).',
    serviceIncome: 'Services (提供服务收入).',
    governmentSubsidyIncome: 'Government subsidies (政府补助收入).',
    goodsIncome: 'Sale of goods (商品销售收入).',
    investmentIncome: 'Investments (投资收益).',
    otherIncome: 'Other income (其他收入).',
    activityCost: 'Cost of activities (业务活动成本).',
    administrationExpense: 'Administration (管理费用).',
    fundraisingExpense: 'Fundraising (筹资费用).',
    otherExpense: 'Other expense (其他费用).',
    openingRestricted: 'Restricted net assets at the beginning (年初限定性净资产).',
    closingRestricted: 'Restricted net assets at the end (年末限定性净资产).',
  },
});

export const NetAssetPartEnum = domainEnum<NetAssetPart>({
  name: 'NetAssetPart',
  description: 'A part of net assets (净资产).',
  values: { unrestricted: 'Unrestricted (非限定性).', restricted: 'Restricted (限定性).' },
});

export const ReserveGapEnum = domainEnum<ReserveGap>({
  name: 'ReserveGap',
  description: 'Why months of reserve are not rated (不作评价原因).',
  values: {
    accountsMissing: 'The accounts of the year that is due are not filed.',
    yearIncomplete: 'It was founded in that year: less than twelve months.',
    nothingSpent: 'Nothing was spent in that year.',
  },
});
