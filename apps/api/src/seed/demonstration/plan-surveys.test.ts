import {
  checkSurveyResponse,
  checkSurveyTerms,
  isCompleteResponse,
  suppressionRuleFor,
  surveyOutcome,
  type SurveyTerms,
} from '@weizhi/domain';
import { DEMONSTRATION_SEED } from '.';
import type { CommunityPlan } from './plan-places';
import { planSurvey } from './plan-surveys';

const place = {
  population: (['from18To35', 'from36To59', 'from60To69', 'from70'] as const).flatMap((ageBand) =>
    [1, 2].map((sex) => ({ year: 2026, sex, ageBand, persons: 1000 })),
  ),
} as unknown as CommunityPlan;

describe('the planned survey', () => {
  const plan = planSurvey([place], DEMONSTRATION_SEED);
  const terms: SurveyTerms = {
    ...{ items: plan.items, population: plan.population, weighting: 'population' },
    ...{ startsOn: '2026-09-01', endsOn: '2026-09-30' },
  };
  const responses = plan.respondents.map(({ ageBand, sex, answers }) => ({
    ...{ ageBand, sex, weight: null, answeredOn: null },
    answers: new Map(Object.entries(answers)),
  }));

  it('keeps to its own questionnaire, and is the same every time', () => {
    expect(checkSurveyTerms(terms).ok).toBe(true);
    for (const response of responses) {
      expect(checkSurveyResponse(response, terms).ok).toBe(true);
      expect(isCompleteResponse(terms.items, response)).toBe(true);
    }
    expect(planSurvey([place], DEMONSTRATION_SEED)).toEqual(plan);
  });

  it('tells scores that are reliable, weighted since the old answer more often', () => {
    const survey = { ...terms, closedOn: '2026-10-10' };
    const outcome = surveyOutcome(responses, survey, suppressionRuleFor('console'));
    if (outcome.state !== 'told') throw new Error(`There are no figures: ${outcome.state}`);
    const { basis, scores, volunteering } = outcome.figures;
    expect(basis).toBe('cells');
    for (const { alpha } of scores) expect(alpha).toBeGreaterThan(0.7);
    expect(volunteering?.estimate?.value).toBeLessThan(
      plan.respondents.filter(({ answers }) => answers['V1'] === 1).length / plan.respondents.length,
    );
  });
});
