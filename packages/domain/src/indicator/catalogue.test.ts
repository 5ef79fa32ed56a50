import { decimalText } from '../decimal';
import { ACTIVITY_RULE, HEALTH_RULE } from '../organisation-health';
import { FEWEST_AT_RISK } from '../statistics';
import { INDICATOR_DEFINITIONS, indicatorThemeOf } from './catalogue';
import { indicatorChange } from './comparison';
import { indicatorValue, notRatedValue, statisticValue } from './envelope';
import { DEFAULT_TIE_RULE, PERMUTATION_RULE } from '../network';
import { LEAST_TURNOUT } from '../election';
import { ELECTION_PERSON_INDICATORS, ELECTION_INDICATORS } from './election-indicators';
import { NETWORK_INDICATORS } from './network-indicators';
import { ORGANISATION_INDICATORS } from './organisation-indicators';
import { ORGANISATION_OUTCOME_INDICATORS } from './organisation-outcome-indicators';
import { POST_LOAD_INDICATORS } from './post-load-indicators';
import { INDICATOR_THEMES } from './themes';
import { TIME_USE_INDICATORS } from './time-use-indicators';
import { WORKLOAD_INDICATORS } from './workload-indicators';

const context = {
  period: { kind: 'year', year: 2026 },
  asOf: '2026-11-26T00:00:00.000Z',
  coverage: null,
} as const;

describe('the catalogue', () => {
  it('names each version of each indicator once, under its own key', () => {
    const references = INDICATOR_DEFINITIONS.map(({ code, version }) => `${code}@${String(version)}`);
    expect(new Set(references).size).toBe(references.length);
    const families = {
      ...ORGANISATION_INDICATORS,
      ...ORGANISATION_OUTCOME_INDICATORS,
      ...WORKLOAD_INDICATORS,
      ...POST_LOAD_INDICATORS,
      ...TIME_USE_INDICATORS,
      ...NETWORK_INDICATORS,
      ...ELECTION_INDICATORS,
      ...ELECTION_PERSON_INDICATORS,
    };
    expect(Object.values(families).map(({ code }) => code)).toEqual(Object.keys(families));
  });

  it.each(INDICATOR_DEFINITIONS.map((definition) => [definition.code, definition] as const))(
    '%s says in both languages what it is, and of what a share is a share',
    (_, { name, formula, numerator, denominator, measure, unit }) => {
      for (const text of [name, formula, numerator, ...(denominator ? [denominator] : [])]) {
        expect(text.zh).toMatch(/\p{Script=Han}|ln/u);
        expect(text.en.length).toBeGreaterThan(3);
      }
      if (measure === 'rate') expect([unit, denominator === null]).toEqual(['share', false]);
      if (measure === 'average') expect(denominator).not.toBeNull();
    },
  );

  it('says of each indicator what it is about', () => {
    expect(indicatorThemeOf('matterOnTimeRate')).toBe('matters');
    expect(indicatorThemeOf('postGraduationSurvival')).toBe('organisations');
    expect(indicatorThemeOf('duplicateReportingIndex')).toBe('workload');
    expect(indicatorThemeOf('networkDensity')).toBe('network');
    expect(indicatorThemeOf('participationRate')).toBe('participation');
    expect(indicatorThemeOf('noIndicator')).toBeUndefined();
    const themes = INDICATOR_DEFINITIONS.map(({ code }) => indicatorThemeOf(code));
    expect(new Set(themes)).toEqual(new Set(INDICATOR_THEMES));
  });

  it('states the very numbers that the rules use', () => {
    const { networkDensity, bridgingTieShare } = NETWORK_INDICATORS;
    for (const part of [`${String(DEFAULT_TIE_RULE.days)}天`, `${String(DEFAULT_TIE_RULE.mostPersons)}人`])
      expect(networkDensity.formula.zh).toContain(part);
    expect(bridgingTieShare.formula.zh).toContain(`${String(PERMUTATION_RULE.replicates)}次`);
    const { activeOrganisationRate, dormantOrganisationRate } = ORGANISATION_INDICATORS;
    expect(activeOrganisationRate.numerator.zh).toContain(`${String(ACTIVITY_RULE.activeDays)}天`);
    expect(dormantOrganisationRate.numerator.zh).toContain(`${String(ACTIVITY_RULE.dormantDays)}天`);
    const { healthyOrganisationRate, postGraduationSurvival } = ORGANISATION_OUTCOME_INDICATORS;
    const { formula } = healthyOrganisationRate;
    for (const number of [
      ...Object.values(HEALTH_RULE.weights),
      ...Object.values(HEALTH_RULE.caps),
      HEALTH_RULE.floor,
    ])
      expect(formula.zh).toContain(String(number));
    expect(healthyOrganisationRate.numerator.zh).toContain(String(HEALTH_RULE.levels.healthy));
    expect(postGraduationSurvival.formula.zh).toContain(`不足${String(FEWEST_AT_RISK)}`);
    expect(ORGANISATION_INDICATORS.organisationsPerCommunity.referenceLine).toBe('10');
    expect([LEAST_TURNOUT.papers, LEAST_TURNOUT.voters]).toEqual([10, 10]);
    expect(ELECTION_INDICATORS.electionTurnout.denominator.zh).toContain('不足10');
  });
});

describe('a figure that is no share', () => {
  const average = { ...context, definition: ORGANISATION_INDICATORS.organisationsPerCommunity };
  const statistic = { ...context, definition: ORGANISATION_INDICATORS.organisationKindDiversity };

  it('is an average with its two parts', () => {
    expect(indicatorValue(average, { numerator: 50, denominator: 8 })).toMatchObject({
      status: 'ok',
      value: '6.3',
      numerator: '50',
      denominator: '8',
      interval: { kind: 'none', reason: 'register' },
    });
    expect(indicatorValue(average, { numerator: 0, denominator: 0 }).status).toBe('no_data');
  });

  it('changes in per cent', () => {
    expect(
      indicatorChange({
        definition: average.definition,
        current: decimalText('6.3'),
        base: decimalText('6.0'),
        verdict: { comparable: true },
      }),
    ).toMatchObject({ kind: 'perCent', change: '5.0' });
  });

  it('is a statistic with the number of records behind it, and its interval where it has one', () => {
    expect(statisticValue(statistic, { value: 1.2008298524, n: 50 })).toMatchObject({
      status: 'ok',
      value: '1.201',
      n: 50,
      numerator: null,
      interval: { kind: 'none', reason: 'register' },
    });
    const survival = { ...context, definition: ORGANISATION_OUTCOME_INDICATORS.postGraduationSurvival };
    expect(
      statisticValue(survival, {
        value: 0.5142857143,
        n: 10,
        provisional: true,
        interval: { bounds: { low: 0.143498, high: 0.79631 }, method: 'logLog95' },
      }),
    ).toMatchObject({
      status: 'provisional',
      value: '0.5143',
      interval: { kind: 'interval', low: '0.1435', high: '0.7963', method: 'logLog95' },
    });
  });

  it('is not rated where too little is known, which is neither no data nor 0', () => {
    expect(notRatedValue(statistic, 3)).toMatchObject({ status: 'not_rated', value: null, n: 3 });
  });
});
