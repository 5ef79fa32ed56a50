import type { AgeBand } from '../population';
import { suppressionRuleFor } from '../suppression';
import { surveyOutcome } from './survey-figures';
import type { SurveyResponse } from './survey-response';
import type { SurveyItem, SurveyTerms } from './survey-terms';

const item = (code: string, rest: Partial<SurveyItem>): SurveyItem => ({
  ...{ code, text: code, kind: 'scale', theme: 'trust', points: 5, reversed: false, options: [] },
  ...rest,
});
const CHOICE = { kind: 'choice', points: null } as const;
const VOLUNTEERS = item('v', { ...CHOICE, theme: 'volunteering', options: ['是', '否'] });
const MOTIVE = item('m', { ...CHOICE, theme: 'motive', options: ['帮助邻里', '结识朋友'] });
const minutes = (code: string, theme: SurveyItem['theme'] = 'volunteering') =>
  item(code, { kind: 'minutes', theme, points: null });
const SURVEY = {
  items: [item('t1', {}), item('t2', { reversed: true }), VOLUNTEERS, MOTIVE],
  ...{ weighting: 'none', population: [], startsOn: '2026-03-01', endsOn: '2026-03-31' },
  closedOn: '2026-04-05',
} satisfies SurveyTerms & { readonly closedOn: string };
const STAFF = suppressionRuleFor('console');

/** So many sheets alike. */
function sheets(
  count: number,
  answers: Readonly<Record<string, number>>,
  ageBand: AgeBand | null = null,
): readonly SurveyResponse[] {
  const one = {
    ageBand,
    sex: null,
    weight: null,
    answeredOn: null,
    answers: new Map(Object.entries(answers)),
  };
  return Array.from({ length: count }, () => one);
}

function figuresOf(
  responses: readonly SurveyResponse[],
  items: readonly SurveyItem[] = SURVEY.items,
  rule = STAFF,
) {
  const outcome = surveyOutcome(responses, { ...SURVEY, items }, rule);
  if (outcome.state !== 'told') throw new Error(`There are no figures: ${outcome.state}`);
  return outcome.figures;
}

it('tells nothing before it is closed, nor where respondents cannot be weighted', () => {
  const responses = sheets(40, { v: 1 }, 'from70');
  expect(surveyOutcome(responses, { ...SURVEY, closedOn: null }, STAFF)).toEqual({ state: 'open' });
  const weighted = { weighting: 'population', population: [] } as const;
  const population = [{ ageBand: 'from18To35', sex: 'male', residents: 10 }] as const;
  expect(surveyOutcome(responses, { ...SURVEY, ...weighted, population }, STAFF)).toEqual({
    state: 'notWeighable',
  });
});

it('turns reversed items round, and withholds few', () => {
  const volunteers = [...sheets(2, { t1: 5, t2: 1, v: 1, m: 1 }), ...sheets(4, { t1: 5, t2: 1, v: 1, m: 2 })];
  const { scores, volunteering, motives } = figuresOf([...volunteers, ...sheets(6, { t1: 5, t2: 1, v: 2 })]);
  expect(scores).toMatchObject([{ theme: 'trust', items: 2, estimate: { value: 100, bounds: null } }]);
  expect(volunteering?.estimate?.value).toBe(0.5);
  expect(motives.map(({ isWithheld }) => isWithheld)).toEqual([true, true]);
  const few = figuresOf(volunteers.slice(0, 3));
  expect(few.volunteering).toEqual({ estimate: null, isWithheld: true });
  expect(few.scores[0]?.estimate).toBeNull();
});

describe('what volunteers told in several ways would give away', () => {
  it('is not told as a total of two small bands', () => {
    const { volunteering, volunteeringByAge, motives } = figuresOf([
      ...sheets(4, { v: 1, m: 1 }, 'from18To35'),
      ...sheets(16, { v: 2 }, 'from18To35'),
      ...sheets(4, { v: 1, m: 1 }, 'from70'),
      ...sheets(16, { v: 2 }, 'from70'),
    ]);
    expect(volunteeringByAge.map(({ isWithheld }) => isWithheld)).toEqual([true, true]);
    expect(volunteering).toEqual({ estimate: null, isWithheld: true });
    // Eight answered the motive: that is the total again.
    expect(motives.map(({ isWithheld }) => isWithheld)).toEqual([true, true]);
  });

  it('is not told of those without an age, by subtraction', () => {
    const { volunteering, volunteeringByAge } = figuresOf([
      ...sheets(20, { v: 1 }, 'from70'),
      ...sheets(20, { v: 2 }, 'from70'),
      ...sheets(2, { v: 1 }),
      ...sheets(1, { v: 2 }),
    ]);
    expect(volunteeringByAge).toHaveLength(1);
    expect(volunteering?.isWithheld || volunteeringByAge[0]?.isWithheld).toBe(true);
  });

  it('is not told of a small activity by the total and the others', () => {
    const items = [minutes('1501'), minutes('1502'), minutes('1002', 'civicDuty')];
    const { volunteering, activities } = figuresOf(
      [...sheets(30, { '1501': 60 }), ...sheets(3, { '1502': 60 }), ...sheets(67, { '1002': 5 })],
      items,
    );
    const [large, small, civic] = activities;
    expect(small).toMatchObject({ isWithheld: true, estimate: null, minutes: null });
    expect(volunteering?.isWithheld || large?.isWithheld).toBe(true);
    // Civic duties are no part of the total, and have a theme to be told apart by.
    expect(civic).toMatchObject({ isWithheld: false, item: { theme: 'civicDuty' }, minutes: { value: 5 } });
  });

  it('is told where nothing is small', () => {
    const { volunteering, volunteeringByAge, activities } = figuresOf(
      [...sheets(10, { '15': 60 }, 'from70'), ...sheets(30, {}, 'from70'), ...sheets(15, { '15': 30 })],
      [minutes('15')],
    );
    expect(volunteering?.estimate?.value).toBeCloseTo(25 / 55, 12);
    expect(volunteeringByAge[0]?.estimate?.value).toBe(0.25);
    expect(activities[0]?.minutes?.value).toBe(42);
  });
});

it('withholds more from third parties', () => {
  const responses = [...sheets(7, { v: 1 }), ...sheets(33, { v: 2 })];
  expect(figuresOf(responses).volunteering?.estimate?.value).toBe(0.175);
  const outside = figuresOf(responses, SURVEY.items, suppressionRuleFor('public'));
  expect(outside.volunteering).toEqual({ estimate: null, isWithheld: true });
});
