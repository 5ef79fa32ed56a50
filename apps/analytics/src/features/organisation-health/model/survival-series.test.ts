import { survivalCurve, survivalRows } from './survival-series';

const SURVIVAL = {
  until: 12,
  steps: [
    {
      __typename: 'SurvivalStep' as const,
      months: 9,
      atRisk: 7,
      events: 1,
      survival: '0.6857',
      low: '0.3046',
      high: '0.8871',
    },
  ],
  atRisk: [{ __typename: 'SurvivalAtRisk' as const, months: 0, count: 10 }],
};

it('gives the curve and the table the same numbers', () => {
  expect(survivalCurve(SURVIVAL)).toEqual({
    until: 12,
    atRisk: [{ time: 0, count: 10 }],
    steps: [{ time: 9, value: 0.6857, low: 0.3046, high: 0.8871 }],
  });
  expect(survivalRows(SURVIVAL)).toEqual([['9', 7, 1, '68.6', '30.5—88.7']]);
});
