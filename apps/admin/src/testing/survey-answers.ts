/** A survey of the district that takes answer sheets. */
export function surveyOf(over: object = {}): Record<string, unknown> {
  return {
    ...{ __typename: 'Survey', id: 's', version: 1, code: 'XR-2026', title: '居民社会资本调查' },
    ...{ topic: '信任与志愿服务', frameName: '常住人口登记册', frameSize: 900_000 },
    ...{ design: 'STRATIFIED', weighting: 'POPULATION', startsOn: '2026-03-01', endsOn: '2026-03-31' },
    ...{ drawn: null, ineligible: null, closedOn: null },
    division: { __typename: 'Division', id: 'd1', asOf: '2026-03-01', name: '崇川区' },
    items: [
      {
        ...{ __typename: 'SurveyItem', code: 'T1', text: '邻居大多可以信任', kind: 'SCALE' },
        ...{ theme: 'TRUST', points: 5, reversed: true, options: [] },
      },
    ],
    ...over,
  };
}

/** What it tells once it is closed. */
export function surveyFiguresOf(over: object = {}): Record<string, unknown> {
  const estimate = { __typename: 'SurveyEstimate', low: '58.100000', high: '64.900000', respondents: 790 };
  return {
    ...{ __typename: 'SurveyFigures', state: 'TOLD', respondents: 800 },
    ...{ responseRate: null, basis: 'CELLS', effectiveSize: '712.4' },
    scores: [
      {
        ...{ __typename: 'SurveyScore', theme: 'TRUST', withheld: false, alpha: '0.812000' },
        estimate: { ...estimate, value: '61.500000' },
      },
    ],
    volunteering: [
      { __typename: 'SurveyVolunteerShare', ageBand: 'FROM_70', withheld: true, estimate: null },
    ],
    ...over,
  };
}
