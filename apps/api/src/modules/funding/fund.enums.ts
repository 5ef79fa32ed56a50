import type {
  FundAwardAction,
  FundAwardState,
  FundCallState,
  FundEntryKind,
  RestrictionPart,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const FundEntryKindEnum = domainEnum<FundEntryKind>({
  name: 'FundEntryKind',
  description: 'What changes the balance of a fund.',
  values: {
    donation: 'A donation (捐赠收入).',
    publicAllocation: 'A public allocation (财政拨入).',
    matching: 'Matching of donations (配套资金).',
    investmentIncome: 'Income from investment (投资收益).',
    clawback: 'Money clawed back (追回款).',
    awardPayment: 'An award that was paid (资助支出).',
    fundCost: 'A cost of the fund (基金费用).',
  },
});

export const RestrictionPartEnum = domainEnum<RestrictionPart>({
  name: 'FundRestrictionPart',
  description: 'Part of a restriction.',
  values: { theme: 'Its themes (用途).', place: 'Its place (地域).', period: 'Its last day (期限).' },
});

export const FundCallStateEnum = domainEnum<FundCallState>({
  name: 'FundCallState',
  description: 'State of a call for applications.',
  values: {
    drafted: 'Not open yet.',
    open: 'Applications are taken (征集中).',
    closed: 'Closed (已截止).',
  },
});

export const FundAwardStateEnum = domainEnum<FundAwardState>({
  name: 'FundAwardState',
  description: 'State of an application to a fund.',
  values: {
    applied: 'Applied for (已申请).',
    awarded: 'Awarded, not paid yet (已批准).',
    declined: 'Declined (不予资助).',
    paid: 'Paid (已拨付).',
    reported: 'Its report is in (已提交总结).',
    evaluated: 'Evaluated (已评价).',
    withdrawn: 'Withdrawn (已撤回).',
  },
});

export const FundAwardActionEnum = domainEnum<FundAwardAction>({
  name: 'FundAwardAction',
  description: 'What can be done with an application to a fund.',
  values: {
    award: 'Award it (批准资助).',
    decline: 'Decline it (不予资助).',
    pay: 'Pay it (拨付).',
    report: 'Record its report (总结报告).',
    evaluate: 'Evaluate it (评价).',
    withdraw: 'Withdraw it (撤回).',
  },
});
