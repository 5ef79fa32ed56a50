import type { Answers } from '@weizhi/graphql-client/testing';
import { placeAnswers } from './place-answers';

const estimate = (value: string, respondents: number) => ({
  ...{ value, respondents, effectiveSize: String(respondents) },
  low: (Number(value) * 0.9).toFixed(6),
  high: (Number(value) * 1.1).toFixed(6),
});

const SURVEY = {
  id: 's1',
  code: 'XR-2026',
  title: '崇川区居民社会资本调查',
  topic: '信任、规范、归属与志愿服务（演示数据）',
  frameName: '常住人口登记册',
  frameSize: 900_000,
  design: 'STRATIFIED',
  weighting: 'POPULATION',
  startsOn: '2026-03-01',
  endsOn: '2026-03-31',
  closedOn: '2026-04-05',
  drawn: 1300,
  ineligible: 50,
  division: { id: 'd1', asOf: '2026-11-27', name: '崇川区' },
};

const FIGURES = {
  state: 'TOLD',
  responseRate: '0.640000',
  basis: 'CELLS',
  effectiveSize: '712.4',
  volunteering: [
    { ageBand: null, withheld: false, estimate: estimate('0.3', 800) },
    { ageBand: 'FROM_18TO_35', withheld: false, estimate: estimate('0.2', 210) },
    { ageBand: 'FROM_60TO_69', withheld: false, estimate: estimate('0.41', 160) },
    { ageBand: 'FROM_70', withheld: true, estimate: null },
  ],
  scores: [
    { theme: 'TRUST', items: 4, withheld: false, alpha: '0.812000', estimate: estimate('61.5', 790) },
    { theme: 'NORMS', items: 3, withheld: false, alpha: '0.610000', estimate: estimate('58.2', 780) },
  ],
  motives: [
    { item: '为什么参加', option: '帮助邻里', withheld: false, estimate: estimate('0.55', 240) },
    { item: '为什么参加', option: '单位要求', withheld: true, estimate: null },
  ],
  activities: [
    {
      code: '1502',
      text: '社会服务与照护',
      theme: 'VOLUNTEERING',
      withheld: false,
      estimate: estimate('0.02', 800),
      minutes: null,
    },
  ],
};

/** Answers for a district with one survey, which may tell something else. */
export function surveyAnswers(over: object = {}): Answers {
  return {
    ...placeAnswers({ id: 'd1', name: '崇川区', kind: 'DISTRICT' }),
    surveys: { edges: [{ node: SURVEY }] },
    survey: ({ id }: { id: string }) => (id === 's1' ? SURVEY : null),
    surveyFigures: ({ surveyId }: { surveyId: string }) =>
      surveyId === 's1' ? { ...FIGURES, ...over } : null,
  };
}
