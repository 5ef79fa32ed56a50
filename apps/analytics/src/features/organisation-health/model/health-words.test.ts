import { type Health, componentText, factText, healthSpokes, healthVerdict } from './health-words';

const HEALTH: Health = {
  __typename: 'OrganisationHealth',
  asOf: '2026-11-22',
  ruleVersion: 'organisation-health@1',
  index: '59.0',
  uncapped: '83.4',
  level: 'ALERT',
  rangeLow: '59.0',
  rangeHigh: '59.0',
  coverage: '0.75',
  flags: ['ABNORMAL'],
  dimensions: [
    { __typename: 'HealthDimensionScore', dimension: 'ELEMENTS', weight: 20, score: '0.625', components: [] },
    {
      __typename: 'HealthDimensionScore',
      dimension: 'SATISFACTION',
      weight: 10,
      score: null,
      components: [],
    },
  ],
  levers: [],
};

it('says the index with its level, its range, its coverage and what holds it down', () => {
  expect(healthVerdict(HEALTH)).toBe(
    '健康度 59 分（未受红线限制时为 83.4），预警；权重上下浮动 20% 时在 59 至 59 之间；数据覆盖 75.0% 的权重。红线：列入活动异常名录。',
  );
});

it('does not rate where too little is known', () => {
  const unrated = { ...HEALTH, index: null, uncapped: null, level: null, coverage: '0.10', flags: [] };
  expect(healthVerdict(unrated)).toBe('数据覆盖 10.0% 的权重，不足 70%，不作评价。');
});

it('gives a spoke only to what is known', () => {
  expect(healthSpokes(HEALTH)).toEqual([
    { key: 'ELEMENTS', name: '组织要素', value: 62.5 },
    { key: 'SATISFACTION', name: '满意度', value: null },
  ]);
});

it.each([
  ['GOVERNANCE_STRUCTURE', 0.5, '部分'],
  ['ANNUAL_REPORT', 0, '未提交'],
  ['REGISTRATION_STANDING', 1, '已备案或登记'],
  ['FINANCIAL_POLICY', 0, '无'],
  ['ACTIVITY_RECENCY', 21, '21 天'],
  ['FUNDING_CONCENTRATION', 0.31, '0.31'],
] as const)('reads %s of %d as %s', (component, value, text) => {
  expect(factText(component, value)).toBe(text);
});

it('names the next threshold, and does not take unknown for nought', () => {
  const component = {
    __typename: 'HealthComponentScore',
    component: 'MINUTED_MEETINGS',
    fact: '1.00',
    score: '0.50',
    nextThreshold: '2.00',
  } as const;
  expect(componentText(component)).toBe('近12个月有纪要的会议次数：1 次，下一档 2 次');
  expect(componentText({ ...component, fact: null, nextThreshold: null })).toBe(
    '近12个月有纪要的会议次数：无记录',
  );
});
