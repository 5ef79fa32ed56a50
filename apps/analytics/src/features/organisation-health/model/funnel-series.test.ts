import { type Funnel, funnelItems, funnelSentence, quarterName } from './funnel-series';

const step = (name: Funnel['steps'][number]['step'], reached: number, medianDays: number | null = null) => ({
  __typename: 'FunnelStepCount' as const,
  step: name,
  reached,
  waiting: 0,
  medianDays,
});

const FUNNEL: Pick<Funnel, 'cases' | 'steps' | 'cohorts'> = {
  cases: 8,
  steps: [step('APPLICATION', 8), step('INTERVIEW', 6, 12), step('INTAKE', 5, 30), step('GRADUATION', 2)],
  cohorts: [
    { __typename: 'FunnelCohort', quarter: '2026-Q3', admitted: null, graduated: null, steps: [] },
    { __typename: 'FunnelCohort', quarter: '2026-Q1', admitted: 4, graduated: 3, steps: [] },
  ],
};

it('says how far, how long, and who passed of the finished quarters', () => {
  expect(funnelSentence(FUNNEL)).toBe(
    '共申请 8 个，入壳 5 个，出壳 2 个。各环节中位用时（未办结的计入等待）：到面试 12 天，到入壳 30 天。已完结批次入壳 4 个、出壳 3 个，通过率 75.0%。',
  );
});

it('has no rate without a finished quarter, and no sentence without cases', () => {
  expect(funnelSentence({ ...FUNNEL, cohorts: [] })).toContain('尚无已完结的申请批次');
  expect(funnelSentence({ cases: 0, steps: [], cohorts: [] })).toBe('所选辖区还没有孵化申请。');
});

it('keeps the order of the steps and names a quarter', () => {
  expect(funnelItems(FUNNEL).map(({ name }) => name)).toEqual(['申请', '面试', '入壳', '出壳']);
  expect(quarterName('2026-Q3')).toBe('2026年第三季度');
});
