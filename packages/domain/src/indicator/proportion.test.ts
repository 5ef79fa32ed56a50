import { INDICATOR_DEFINITIONS, isProportion } from '.';

describe('a proportion', () => {
  it('is no share of minutes or money', () => {
    const amounts = INDICATOR_DEFINITIONS.filter(
      ({ measure, denominator }) => measure === 'rate' && /分钟|（元）/u.test(denominator?.zh ?? ''),
    );
    expect(amounts.map(({ code }) => code).sort()).toEqual([
      'administrativeShare',
      'burdenIndex',
      'displacementRate',
      'governmentIncomeShare',
      'overreachRate',
      'selfGovernanceShare',
    ]);
    expect(amounts.filter(isProportion)).toEqual([]);
  });

  it.each([
    ['participationRate', true],
    ['offListShare', true],
    ['matterOnTimeRate', true],
    ['ageStandardisedRate', false],
    ['networkDensity', false],
    ['participantCount', false],
    ['organisationsPerCommunity', false],
    ['postGraduationSurvival', false],
  ])('%s: %s', (code, expected) => {
    const definition = INDICATOR_DEFINITIONS.find((each) => each.code === code);
    expect(definition && isProportion(definition)).toBe(expected);
  });
});
