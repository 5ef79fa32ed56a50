import type { FundAwardAction, FundEntryKind, FundingTheme } from '@weizhi/domain';

/** The part of the fund that its giver bound. @source assumption: gifts for the old are the usual case */
export const RESTRICTION = {
  title: '企业捐赠（限为老服务）',
  themes: ['elderly'] as FundingTheme[],
} as const;

/** The call of the year. @source assumption within domain.md 2.3 */
export const CALL = {
  title: '2026 年度社区微公益资助',
  budget: '120000.00',
  opensOn: '2026-03-01',
  closesOn: '2026-04-15',
  passScore: '70.00',
} as const;

/** Money of the fund besides its awards. @source assumption: a lottery allocation, a gift, matching, interest, costs */
export const ENTRIES: readonly {
  readonly kind: FundEntryKind;
  readonly amount: string;
  readonly occurredOn: string;
  readonly note: string;
  readonly restricted: boolean;
}[] = [
  {
    kind: 'publicAllocation',
    amount: '200000.00',
    occurredOn: '2026-01-15',
    note: '区级福彩公益金拨入',
    restricted: false,
  },
  {
    kind: 'donation',
    amount: '80000.00',
    occurredOn: '2026-02-20',
    note: '辖区企业捐赠',
    restricted: true,
  },
  {
    kind: 'matching',
    amount: '40000.00',
    occurredOn: '2026-03-10',
    note: '慈善会按捐赠额配捐',
    restricted: false,
  },
  { kind: 'fundCost', amount: '3200.00', occurredOn: '2026-05-06', note: '评审劳务费', restricted: false },
  {
    kind: 'investmentIncome',
    amount: '2136.50',
    occurredOn: '2026-06-30',
    note: '上半年存款利息',
    restricted: false,
  },
];

/** An application with what was done about it. */
export interface AwardProfile {
  readonly title: string;
  readonly theme: FundingTheme;
  readonly asked: string;
  readonly granted?: string;
  readonly appliedOn: string;
  readonly scores: readonly string[];
  readonly actions: readonly FundAwardAction[];
  readonly note?: string;
  readonly paidOn?: string;
  readonly reference?: string;
}

/** Applications at every stage. @source assumption */
export const AWARDS: readonly AwardProfile[] = [
  {
    title: '楼道议事角建设',
    theme: 'otherTheme',
    asked: '18000.00',
    granted: '15000.00',
    appliedOn: '2026-03-06',
    scores: ['88.00', '84.50', '91.00'],
    actions: ['award', 'pay', 'report', 'evaluate'],
    note: '结项评价：目标完成，居民满意。',
    paidOn: '2026-05-18',
    reference: '演示-基金〔2026〕1号',
  },
  {
    title: '独居老人一键呼叫结对',
    theme: 'elderly',
    asked: '25000.00',
    granted: '25000.00',
    appliedOn: '2026-03-12',
    scores: ['82.00', '79.00'],
    actions: ['award', 'pay'],
    note: '同意资助，按季度报告进展。',
    paidOn: '2026-05-20',
    reference: '演示-基金〔2026〕2号',
  },
  {
    title: '残障家庭照护员培训',
    theme: 'disability',
    asked: '22000.00',
    granted: '20000.00',
    appliedOn: '2026-03-20',
    scores: ['76.50', '74.00'],
    actions: ['award'],
    note: '同意资助，设备费不予支持。',
  },
  {
    title: '小区环境装饰',
    theme: 'otherTheme',
    asked: '60000.00',
    appliedOn: '2026-04-02',
    scores: ['58.00', '61.50'],
    actions: ['decline'],
    note: '平均分低于 70 分，且以硬件采购为主。',
  },
  {
    title: '低保家庭儿童课后陪伴',
    theme: 'poverty',
    asked: '16000.00',
    appliedOn: '2026-04-14',
    scores: ['80.00'],
    actions: [],
  },
];
