import fc from 'fast-check';
import { AGE_BANDS, type Sex } from '../population';
import { checkSurveyClosing } from './survey-closing';
import { cronbachAlpha, responseRate, weightedMean, weightedShare } from './survey-estimates';
import { activityItemOf, checkDiaryActivity, type DiaryActivity } from './survey-diary';
import { checkSurveyResponse, isCompleteResponse, type SurveyResponse } from './survey-response';
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
const CIVIC = item('10', { kind: 'minutes', theme: 'civicDuty', points: null });
const CELL = { ageBand: 'from70', sex: 'female', residents: 100 } as const;
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
    // Diaries come in after the sheets: on none of them would a motive have been asked.
    ['surveyMotiveWithoutVolunteering', { items: [MINUTES, MOTIVE] }],
    ['surveyPopulationCellTwice', { population: [CELL, { ...CELL, residents: 5 }] }],
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
    ['surveySheetBlank', response({})],
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

  it('takes a sheet of minutes alone, of a day at most', () => {
    const terms = { ...TERMS, items: [MINUTES, CIVIC] };
    expect(codeOf(response({}), terms)).toBe('ok');
    expect(codeOf(response({ '15': 1000, '10': 440 }), terms)).toBe('ok');
    expect(codeOf(response({ '15': 1000, '10': 441 }), terms)).toBe('surveyDayOverfull');
  });

  it('counts as completed what answers half of the items that apply', () => {
    const { items } = TERMS;
    // Three items apply to whoever does not volunteer, four to whoever does.
    expect(isCompleteResponse(items, response({ v: 2 }))).toBe(false);
    expect(isCompleteResponse(items, response({ v: 2, t1: 3 }))).toBe(true);
    expect(isCompleteResponse(items, response({ v: 1, t1: 3 }))).toBe(true);
    expect(isCompleteResponse(items, response({ v: 1 }))).toBe(false);
    expect(isCompleteResponse([MINUTES], response({}))).toBe(true);
  });

  it.each<[string, Partial<DiaryActivity>]>([
    ['ok', {}],
    ['ok', { minutes: 440, already: 1000 }],
    ['surveyItemUnknown', { code: '0201' }],
    ['surveyAnswerOutsideScale', { minutes: -1 }],
    ['surveyAnswerOutsideScale', { minutes: 1441 }],
    ['surveyAnswerOutsideScale', { minutes: 0.5 }],
    ['surveyDayOverfull', { minutes: 441, already: 1000 }],
    ['surveyDayOverfull', { minutes: 441, sheet: new Map([['10', 1000]]) }],
    ['surveyMinutesOnSheet', { sheet: new Map([['15', 0]]) }],
  ])('answers %s to an activity of a diary', (code, over) => {
    const activity = { code: '150101', minutes: 30, already: 0, sheet: new Map<string, number>(), ...over };
    const checked = checkDiaryActivity([MINUTES, CIVIC], activity);
    expect(checked.ok ? 'ok' : checked.refusal.code).toBe(code);
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

  const weightsOf = (responses: readonly SurveyResponse[], cells = population) => {
    const weights = surveyWeights(responses, { weighting: 'population', population: cells });
    if (!weights) throw new Error('They cannot be weighted');
    return weights;
  };
  const ofEach = (cells: typeof population, each = 1) =>
    cells.flatMap(({ ageBand, sex }) => Array.from({ length: each }, () => response({}, { ageBand, sex })));

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
        const { basis, weights } = weightsOf(responses);
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
    const { weights } = weightsOf([...ofEach(population), response({}, { sex: 'male' })]);
    expect(weights.at(-1)).toBe(0);
    expect(weights.slice(0, -1).every((weight) => weight > 0)).toBe(true);
  });

  it('weighs nobody where an age band has no respondents', () => {
    const without = population.filter(({ ageBand }) => ageBand !== 'from70');
    expect(surveyWeights(ofEach(without, 6), { weighting: 'population', population })).toBeNull();
    expect(surveyWeights([], { weighting: 'population', population })).toBeNull();
  });

  it('weighs nobody where both margins cannot hold at once', () => {
    // The young who answered are men and the old women, yet half of each are not.
    const cells = population.filter(({ ageBand }) => ageBand === 'from18To35' || ageBand === 'from70');
    const answered = cells.filter(({ ageBand, sex }) => (ageBand === 'from18To35') === (sex === 'male'));
    expect(surveyWeights(ofEach(answered, 9), { weighting: 'population', population: cells })).toBeNull();
  });
});

describe('estimates', () => {
  const WIDE = { low: -1000, high: 1000 };

  it('is Wilson’s interval where weights are equal', () => {
    const answers = Array.from({ length: 420 }, (_, index) => ({ value: index < 37 ? 1 : 0, weight: 2.5 }));
    const share = weightedShare(answers);
    // Vector of domain.md 4.1.
    expect(share?.value).toBeCloseTo(0.088095, 6);
    expect(share?.bounds?.low).toBeCloseTo(0.064588, 6);
    expect(share?.bounds?.high).toBeCloseTo(0.119069, 6);
  });

  it('gives the mean and its standard error of equal weights', () => {
    // 1 to 5: mean 3, variance 2.5, standard error √(2.5 ÷ 5) = 0.707107; Student's point for 4 is 2.776.
    const mean = weightedMean(
      [1, 2, 3, 4, 5].map((value) => ({ value, weight: 7 })),
      WIDE,
    );
    expect(mean?.value).toBe(3);
    expect(mean?.bounds?.high).toBeCloseTo(3 + 2.776 * 0.7071067811865476, 2);
    expect(weightedMean([{ value: 1, weight: 1 }], WIDE)).toBeNull();
  });

  it('gives the interval of unequal weights', () => {
    // Weights 1 to 6: (21)² ÷ 91 = 4.846154 effective; mean of 0, 0, 0, 1, 1, 1 is 15 ÷ 21 = 0.714286.
    const answers = [0, 0, 0, 1, 1, 1].map((value, index) => ({ value, weight: index + 1 }));
    const share = weightedShare(answers);
    expect(share?.value).toBeCloseTo(15 / 21, 12);
    expect(share?.effectiveSize).toBeCloseTo(4.846154, 6);
    const [n, p, z] = [441 / 91, 15 / 21, 1.959963984540054];
    const [centre, half] = [p + z ** 2 / 2 / n, z * Math.sqrt((p * (1 - p)) / n + (z / 2 / n) ** 2)];
    expect(share?.bounds?.low).toBeCloseTo((centre - half) / (1 + z ** 2 / n), 9);
    expect(share?.bounds?.high).toBeCloseTo((centre + half) / (1 + z ** 2 / n), 9);
    // Variance 0.204082, standard error √(0.204082 ÷ 3.846154) = 0.230350; Student's point lies between 3.182 and 2.776.
    const mean = weightedMean(answers, WIDE);
    const point = ((mean?.bounds?.high ?? 0) - 15 / 21) / 0.23035;
    expect(point).toBeGreaterThan(2.776);
    expect(point).toBeLessThan(3.182);
  });

  it('keeps an interval within the scale, and gives none where nobody differs or too few do', () => {
    const high = [5, 5, 5, 5, 4].map((value) => ({ value, weight: 1 }));
    expect(weightedMean(high, { low: 1, high: 5 })?.bounds?.high).toBe(5);
    expect(
      weightedMean(
        [4, 4, 4, 4, 4].map((value) => ({ value, weight: 1 })),
        WIDE,
      )?.bounds,
    ).toBeNull();
    expect(
      weightedMean(
        [1, 2, 3].map((value) => ({ value, weight: 1 })),
        WIDE,
      )?.bounds,
    ).toBeNull();
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
