import type {
  FundAwardAction,
  FundEntryKind,
  FundingTheme,
  MatchingClass,
  MatchingRuleCode,
  VentureBonus,
  VentureScoreRuleCode,
} from '@weizhi/domain';

/** The part of the fund that its giver bound. @source assumption: gifts for the old are the usual case */
export const RESTRICTION = {
  title: '企业捐赠（限为老服务）',
  themes: ['elderly'] as FundingTheme[],
} as const;

/** A call of the fund; without rules it gives points of a hundred and matches nothing. */
export interface CallProfile {
  readonly title: string;
  readonly budget: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly passScore: string;
  readonly matching: MatchingRuleCode | null;
  readonly scoring: VentureScoreRuleCode | null;
}

/**
 * The calls of the year: a plain one for small grants, and a venture philanthropy call that matches donations and gives
 * bonuses.
 * @source assumption within domain.md 2.3 (东莞 matching, 中山 bonuses)
 */
export const CALLS = {
  grants: {
    title: '2026 年度社区微公益资助',
    budget: '120000.00',
    opensOn: '2026-03-01',
    closesOn: '2026-04-15',
    passScore: '70.00',
    matching: null,
    scoring: null,
  },
  venture: {
    title: '2026 年度公益创投（自筹 1 元配 2 元）',
    budget: '130000.00',
    opensOn: '2026-05-08',
    closesOn: '2026-06-20',
    passScore: '90.00',
    matching: 'dongguan',
    scoring: 'zhongshan',
  },
} as const satisfies Record<string, CallProfile>;

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

/** Points of one seat of the panel, with the bonuses that it gave. */
export interface ScoreProfile {
  readonly points: string;
  readonly bonuses?: Readonly<Partial<Record<VentureBonus, string>>>;
}

/** An application with what was done about it. */
export interface AwardProfile {
  readonly call: keyof typeof CALLS;
  readonly title: string;
  readonly theme: FundingTheme;
  readonly asked: string;
  /** What was raised for it, and its class, where the call matches donations. */
  readonly raised?: { readonly donated: string; readonly projectClass: MatchingClass };
  readonly granted?: string;
  readonly appliedOn: string;
  readonly scores: readonly ScoreProfile[];
  readonly actions: readonly FundAwardAction[];
  readonly note?: string;
  readonly paidOn?: string;
  readonly reference?: string;
}

const points = (...each: readonly string[]): readonly ScoreProfile[] => each.map((one) => ({ points: one }));

/** Applications at every stage. @source assumption */
export const AWARDS: readonly AwardProfile[] = [
  {
    call: 'grants',
    title: '楼道议事角建设',
    theme: 'otherTheme',
    asked: '18000.00',
    granted: '15000.00',
    appliedOn: '2026-03-06',
    scores: points('88.00', '84.50', '91.00'),
    actions: ['award', 'pay', 'report', 'evaluate'],
    note: '结项评价：目标完成，居民满意。',
    paidOn: '2026-05-18',
    reference: '演示-基金〔2026〕1号',
  },
  {
    call: 'grants',
    title: '独居老人一键呼叫结对',
    theme: 'elderly',
    asked: '25000.00',
    granted: '25000.00',
    appliedOn: '2026-03-12',
    scores: points('82.00', '79.00'),
    actions: ['award', 'pay'],
    note: '同意资助，按季度报告进展。',
    paidOn: '2026-05-20',
    reference: '演示-基金〔2026〕2号',
  },
  {
    call: 'grants',
    title: '残障家庭照护员培训',
    theme: 'disability',
    asked: '22000.00',
    granted: '20000.00',
    appliedOn: '2026-03-20',
    scores: points('76.50', '74.00'),
    actions: ['award'],
    note: '同意资助，设备费不予支持。',
  },
  {
    call: 'grants',
    title: '小区环境装饰',
    theme: 'otherTheme',
    asked: '60000.00',
    appliedOn: '2026-04-02',
    scores: points('58.00', '61.50'),
    actions: ['decline'],
    note: '平均分低于 70 分，且以硬件采购为主。',
  },
  {
    call: 'grants',
    title: '低保家庭儿童课后陪伴',
    theme: 'poverty',
    asked: '16000.00',
    appliedOn: '2026-04-14',
    scores: points('80.00'),
    actions: [],
  },
  {
    call: 'venture',
    title: '社区食堂志愿厨房',
    theme: 'elderly',
    asked: '60000.00',
    raised: { donated: '30000.00', projectClass: 'large' },
    granted: '50000.00',
    appliedOn: '2026-05-19',
    scores: [
      { points: '86.00', bonuses: { fundraising: '20.00', special: '10.00' } },
      { points: '84.00', bonuses: { fundraising: '18.00', special: '8.00' } },
    ],
    actions: ['award', 'pay'],
    note: '同意按自筹资金配套资助。',
    paidOn: '2026-07-20',
    reference: '演示-基金〔2026〕3号',
  },
  {
    call: 'venture',
    title: '心智障碍青年就业驿站',
    theme: 'disability',
    asked: '40000.00',
    raised: { donated: '18000.00', projectClass: 'small' },
    granted: '36000.00',
    appliedOn: '2026-06-02',
    scores: [
      { points: '82.50', bonuses: { fundraising: '12.00', special: '15.00' } },
      { points: '80.00', bonuses: { fundraising: '10.00', special: '12.00' } },
    ],
    actions: ['award'],
    note: '自筹 18000 元，按 1 元配 2 元核定。',
  },
  {
    call: 'venture',
    title: '小区智能快递柜',
    theme: 'otherTheme',
    asked: '10000.00',
    raised: { donated: '5000.00', projectClass: 'small' },
    appliedOn: '2026-06-11',
    scores: [
      { points: '55.00', bonuses: { fundraising: '10.00' } },
      { points: '58.00', bonuses: { fundraising: '8.00' } },
    ],
    actions: ['decline'],
    note: '平均分低于 90 分，以设备采购为主。',
  },
  {
    call: 'venture',
    title: '困境儿童假期营',
    theme: 'orphans',
    asked: '16000.00',
    raised: { donated: '8000.00', projectClass: 'small' },
    appliedOn: '2026-06-18',
    scores: [{ points: '83.00', bonuses: { fundraising: '6.00', special: '5.00' } }],
    actions: [],
  },
];
