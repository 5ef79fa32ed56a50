import fc from 'fast-check';
import { DEFAULT_SUPPRESSION_RULE } from '../suppression';
import { AGE_BANDS, type Sex } from '../population';
import { checkSurveyClosing } from './survey-closing';
import { cronbachAlpha, responseRate, weightedMean, weightedShare } from './survey-estimates';
import { surveyFigures } from './survey-figures';
import { activityItemOf, checkSurveyResponse, type SurveyResponse } from './survey-response';
import { checkSurveyTerms, type SurveyItem, type SurveyTerms } from './survey-terms';
import { effectiveSampleSize, surveyWeights } from './survey-weights';

const item = (code: string, rest: Partial<SurveyItem> = {}): SurveyItem => ({
  ...{ code, text: code, kind: 'scale', theme: 'trust', points: 5, reversed: false, options: [] },
  ...rest,
});
const CHOICE = { kind: 'choice', points: null } as const;
const VOLUNTEERS = item('v', { ...CHOICE, theme: 'volunteering', options: ['是', '否'] });
const MOTIVE = item('m', { ...CHOICE, theme: 'motive', options: ['帮助邻里', '结识朋友'] });
const MINUTES = item('15', { kind: 'minutes', theme: 'volunteering', points: null });
const TERMS: SurveyTerms = {
  items: [item('t1'), item('t2', { reversed: true }), VOLUNTEERS, MOTIVE],
  ...{ weighting: 'none', population: [], startsOn: '2026-03-01', endsOn: '2026-03-31' },
};
const response = (
  answers: Readonly<Record<string, number>>,
  rest: Partial<SurveyResponse> = {},
): SurveyResponse => ({
  ...{ ageBand: null, sex: null, weight: null, answeredOn: null },
  answers: new Map(Object.entries(answers)),
  ...rest,
});
const codeOf = (one: SurveyResponse, terms = TERMS): string => {
  const checked = checkSurveyResponse(one, terms);
  return checked.ok ? 'ok' : checked.refusal.code;
};

describe('what a survey is held to', () => {
  it.each<[string, Partial<SurveyTerms>]>([
    ['surveyWithoutItems', { items: [] }],
    ['surveyItemTwice', { items: [item('a'), item('a')] }],
    ['surveyItemUnfit', { items: [item('a', { points: 1 })] }],
    ['surveyItemUnfit', { items: [item('a', { ...CHOICE, options: ['一项'] })] }],
    ['surveyMotiveWithoutVolunteering', { items: [MOTIVE] }],
    ['surveyPopulationMissing', { weighting: 'population' }],
    ['surveyEndsBeforeStart', { endsOn: '2026-02-01' }],
  ])('refuses with %s', (code, change) => {
    expect(checkSurveyTerms({ ...TERMS, ...change })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('takes good terms', () => {
    expect(checkSurveyTerms(TERMS).ok).toBe(true);
  });
});

describe('what a response is held to', () => {
  it.each<[string, SurveyResponse]>([
    ['ok', response({ t1: 5, v: 1, m: 2 })],
    ['surveyItemUnknown', response({ x: 1 })],
    ['surveyAnswerOutsideScale', response({ t1: 6 })],
    ['surveyAnswerOutsideScale', response({ t1: 0 })],
    ['surveyAnswerOutsideScale', response({ v: 3 })],
    ['surveyMotiveNotAsked', response({ v: 2, m: 1 })],
    ['surveyMotiveNotAsked', response({ m: 1 })],
    ['surveyWeightNotPositive', response({}, { weight: 0 })],
    ['surveyWeightNotPositive', response({}, { weight: -1 })],
    ['surveyFieldworkNotBegun', response({}, { answeredOn: '2026-02-28' })],
    ['surveyFieldworkOver', response({}, { answeredOn: '2026-04-01' })],
  ])('answers %s', (code, one) => {
    expect(codeOf(one)).toBe(code);
  });

  it('needs the weight where weights are stated', () => {
    expect(codeOf(response({}), { ...TERMS, weighting: 'stated' })).toBe('surveyWeightMissing');
  });

  it('knows an activity by the longest item that its code begins with', () => {
    const items = [MINUTES, item('1599', { kind: 'minutes', points: null })];
    expect(activityItemOf(items, '159989')?.code).toBe('1599');
    expect(activityItemOf(items, '150101')?.code).toBe('15');
    expect(activityItemOf(items, '100201')).toBeUndefined();
  });
});

describe('weights', () => {
  const population = (['male', 'female'] as const).flatMap((sex) =>
    AGE_BANDS.slice(2).map((ageBand, index) => ({ ageBand, sex, residents: 100 * (index + 1) })),
  );

  it('tells the effective size by the formula of Kish', () => {
    expect(effectiveSampleSize([1, 1, 1, 1])).toBe(4);
    // (1 + 3)² ÷ (1 + 9)
    expect(effectiveSampleSize([1, 3])).toBeCloseTo(1.6, 12);
    expect(effectiveSampleSize([])).toBe(0);
  });

  it('rakes where a cell has too few, and then both margins come out', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(counts, (sizes) => {
        const responses = population.flatMap(({ ageBand, sex }, index) =>
          Array.from({ length: sizes[index] ?? 1 }, () => response({}, { ageBand, sex })),
        );
        const { basis, weights } = surveyWeights(responses, { weighting: 'population', population });
        expect(basis).toBe(sizes.every((size) => size >= 5) ? 'cells' : 'raking');
        const sumOf = (sex: Sex): number =>
          responses.reduce((sum, one, index) => sum + (one.sex === sex ? (weights[index] ?? 0) : 0), 0);
        expect(sumOf('male')).toBeCloseTo(1000, 3);
        expect(sumOf('female')).toBeCloseTo(1000, 3);
        const young = responses.reduce(
          (sum, one, index) => sum + (one.ageBand === 'from18To35' ? (weights[index] ?? 0) : 0),
          0,
        );
        expect(young).toBeCloseTo(200, 3);
      }),
    );
  });

  it('gives no weight to whoever states no age', () => {
    const { weights } = surveyWeights([response({}, { sex: 'male' })], {
      weighting: 'population',
      population,
    });
    expect(weights).toEqual([0]);
  });
});

describe('estimates', () => {
  it('is Wilson’s interval where weights are equal', () => {
    const answers = Array.from({ length: 420 }, (_, index) => ({ value: index < 37 ? 1 : 0, weight: 2.5 }));
    const share = weightedShare(answers);
    // Vector of domain.md 4.1.
    expect(share?.value).toBeCloseTo(0.088095, 6);
    expect(share?.bounds.low).toBeCloseTo(0.064588, 6);
    expect(share?.bounds.high).toBeCloseTo(0.119069, 6);
  });

  it('gives the mean and its standard error of equal weights', () => {
    // 1 to 5: mean 3, variance 2.5, standard error √(2.5 ÷ 5) = 0.707107.
    const mean = weightedMean([1, 2, 3, 4, 5].map((value) => ({ value, weight: 7 })));
    expect(mean?.value).toBe(3);
    expect(mean?.bounds.high).toBeCloseTo(3 + 1.959963984540054 * 0.7071067811865476, 9);
    expect(weightedMean([{ value: 1, weight: 1 }])).toBeNull();
  });

  it('gives the alpha of the vector', () => {
    const rows = [
      [4, 5, 4],
      [3, 4, 3],
      [5, 5, 4],
      [2, 3, 2],
      [4, 4, 5],
    ];
    expect(cronbachAlpha(rows)).toBeCloseTo(0.9036144578, 9);
    expect(cronbachAlpha([[1, 1]])).toBeNull();
  });

  it('counts whoever was not reached among the eligible', () => {
    expect(responseRate({ completed: 600, drawn: 1050, ineligible: 50 })).toBe(0.6);
    expect(responseRate({ completed: 600, drawn: null, ineligible: null })).toBeNull();
    expect(responseRate({ completed: 11, drawn: 10, ineligible: 0 })).toBeNull();
  });
});

it.each<[string, Partial<Parameters<typeof checkSurveyClosing>[0]>]>([
  ['surveyClosed', { closedOn: '2026-04-05' }],
  ['surveyDrawnTooFew', { completed: 96 }],
])('does not close with %s', (code, change) => {
  const closing = { closedOn: null, completed: 95, drawn: 100, ineligible: 5 };
  expect(checkSurveyClosing(closing).ok).toBe(true);
  expect(checkSurveyClosing({ ...closing, ...change })).toMatchObject({ ok: false, refusal: { code } });
});

describe('figures', () => {
  it('turns reversed items round, and withholds few', () => {
    const responses = Array.from({ length: 12 }, (_, index) =>
      response({ t1: 5, t2: 1, v: index < 6 ? 1 : 2, ...(index < 6 ? { m: index < 2 ? 1 : 2 } : {}) }),
    );
    const figures = surveyFigures(responses, TERMS, DEFAULT_SUPPRESSION_RULE);
    expect(figures.scores).toMatchObject([{ theme: 'trust', items: 2, estimate: { value: 100 } }]);
    expect(figures.volunteering?.estimate?.value).toBe(0.5);
    expect(figures.motives.map(({ isWithheld }) => isWithheld)).toEqual([true, true]);
    const few = surveyFigures(responses.slice(0, 3), TERMS, DEFAULT_SUPPRESSION_RULE);
    expect(few.volunteering).toEqual({ estimate: null, isWithheld: true });
    expect(few.scores[0]?.estimate).toBeNull();
  });

  it('tells minutes of those who do it', () => {
    const responses = Array.from({ length: 40 }, (_, index) => response(index < 10 ? { '15': 60 } : {}));
    const { activities, volunteering } = surveyFigures(
      responses,
      { ...TERMS, items: [MINUTES] },
      DEFAULT_SUPPRESSION_RULE,
    );
    expect(volunteering?.estimate?.value).toBe(0.25);
    expect(activities[0]?.minutes?.value).toBe(60);
  });
});
