import { drawnSteps, type StepCurve, stepSentence } from './step-model';

const CURVE: StepCurve = {
  steps: [
    { time: 3, value: 0.9, low: 0.47, high: 0.99 },
    { time: 9, value: 0.69, low: 0.3, high: 0.89 },
    { time: 15, value: 0.51, low: 0.14, high: 0.8 },
  ],
  until: 12,
  atRisk: [
    { time: 0, count: 10 },
    { time: 12, count: 6 },
  ],
};

it('begins at the whole, holds each step, and goes no further than it may', () => {
  expect(drawnSteps(CURVE).map(({ time, value }) => [time, value])).toEqual([
    [0, 1],
    [3, 0.9],
    [9, 0.69],
    [12, 0.69],
  ]);
});

it('is not drawn at all while too few are watched, and says so', () => {
  const few = { ...CURVE, until: null };
  expect(drawnSteps(few)).toEqual([]);
  expect(stepSentence(few, '个月', '已出壳组织')).toContain('暂不绘制');
});

it('says the last share with its interval', () => {
  expect(stepSentence(CURVE, '个月', '已出壳组织')).toContain(
    '满 12 个月时估计仍在活动的占 69.0%（95%区间 30.0%—89.0%）',
  );
});
