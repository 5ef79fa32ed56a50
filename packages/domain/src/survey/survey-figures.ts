import { AGE_BANDS, type AgeBand } from '../population';
import { isSmall, suppressedCells, type SuppressionRule } from '../suppression';
import {
  cronbachAlpha,
  type SurveyEstimate,
  type WeightedAnswer,
  weightedMean,
  weightedShare,
} from './survey-estimates';
import { MINUTES_OF_DAY } from './survey-diary';
import { isVolunteer, type SurveyResponse } from './survey-response';
import { ALL, cellOf, countsOf, hiddenVolunteers, type VolunteerGroups } from './survey-suppression';
import type { SurveyItem, SurveyTerms, SurveyTheme } from './survey-terms';
import { effectiveSampleSize, type SurveyWeightBasis, surveyWeights } from './survey-weights';

/** Themes that are told as a score of 0 to 100. @source domain.md 4.4 N05 */
export const SCORED_THEMES = ['trust', 'norms', 'belonging'] as const satisfies readonly SurveyTheme[];

/** See {@link SCORED_THEMES}. @source domain.md 4.4 N05 */
export type ScoredTheme = (typeof SCORED_THEMES)[number];

/** A share that may be withheld (已抑制): null estimate where it, or its neighbour, is of a few. @source domain.md 4.0 rule 5 */
export interface SurveyShare {
  readonly estimate: SurveyEstimate | null;
  readonly isWithheld: boolean;
}

/** Who volunteers, of one age band. @source domain.md 4.0 */
export interface VolunteerShare extends SurveyShare {
  readonly ageBand: AgeBand;
}

/** A scale as a score of 0 to 100 with its reliability (信度). @source domain.md 4.4 N05 */
export interface ThemeScore {
  readonly theme: ScoredTheme;
  readonly items: number;
  readonly estimate: SurveyEstimate | null;
  readonly isWithheld: boolean;
  readonly alpha: number | null;
}

/** Who does an activity on a day, and for how long. @source ATUS user's guide, chapter 7 */
export interface ActivityShare extends SurveyShare {
  readonly item: SurveyItem;
  /** Weighted mean of minutes of those who do it. */
  readonly minutes: SurveyEstimate | null;
}

/** How often an option of a motive is named, of those who volunteer. @source domain.md 4.4 N05 */
export interface MotiveShare extends SurveyShare {
  readonly item: string;
  readonly option: string;
}

/** What a survey tells. @source domain.md 4.0 rule 3 */
export interface SurveyFigures {
  readonly effectiveSize: number;
  readonly basis: SurveyWeightBasis;
  readonly volunteering: SurveyShare | null;
  readonly volunteeringByAge: readonly VolunteerShare[];
  readonly scores: readonly ThemeScore[];
  readonly motives: readonly MotiveShare[];
  readonly activities: readonly ActivityShare[];
}

/** Whether a survey tells figures: not while answers come in, nor where they cannot be weighted. @source domain.md 4.0 rules 3 and 5 */
export const SURVEY_FIGURES_STATES = ['told', 'open', 'notWeighable'] as const;

/** See {@link SURVEY_FIGURES_STATES}. @source domain.md 4.0 rules 3 and 5 */
export type SurveyFiguresState = (typeof SURVEY_FIGURES_STATES)[number];

/** What came of a survey: its figures, or why there are none. @source domain.md 4.0 rules 3 and 5 */
export type SurveyOutcome =
  | { readonly state: 'told'; readonly figures: SurveyFigures }
  | { readonly state: Exclude<SurveyFiguresState, 'told'> };

interface Weighed {
  readonly response: SurveyResponse;
  readonly weight: number;
}

/**
 * What responses tell once the survey is closed, weighted, with small cells withheld. Before that two answers with one
 * sheet between them would give that sheet away.
 * @source domain.md 4.0 rules 3 and 5
 */
export function surveyOutcome(
  responses: readonly SurveyResponse[],
  survey: SurveyTerms & { readonly closedOn: string | null },
  rule: SuppressionRule,
): SurveyOutcome {
  if (survey.closedOn === null) return { state: 'open' };
  const weighted = surveyWeights(responses, survey);
  if (weighted === null) return { state: 'notWeighable' };
  const weighed = responses
    .map((response, index) => ({ response, weight: weighted.weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const { items } = survey;
  const groups = volunteerGroups(weighed, items);
  const hidden = hiddenVolunteers(groups, rule);
  const figures = {
    basis: weighted.basis,
    effectiveSize: effectiveSampleSize(weighted.weights),
    ...volunteering(groups, hidden),
    scores: SCORED_THEMES.flatMap((theme) => scoreOf(theme, items, { weighed, rule }) ?? []),
    motives: hidden.has(ALL)
      ? motivesOf(weighed, items, rule).map((motive) => ({ ...motive, estimate: null, isWithheld: true }))
      : motivesOf(weighed, items, rule),
    activities: items
      .filter(({ kind }) => kind === 'minutes')
      .map((item) => activityOf(weighed, item, { hidden, rule })),
  };
  return { state: 'told', figures };
}

/** Who volunteers: all, by age band with those of unknown age, and by activity. */
function volunteerGroups(weighed: readonly Weighed[], items: readonly SurveyItem[]): VolunteerGroups {
  const asked = items.filter(({ theme }) => theme === 'volunteering');
  const knows = weighed.filter(({ response }) =>
    asked.some(({ kind, code }) => kind === 'minutes' || response.answers.has(code)),
  );
  const answersOf = (ofAge: readonly Weighed[]): readonly WeightedAnswer[] =>
    ofAge.map(({ response, weight }) => ({ value: isVolunteer(items, response) ? 1 : 0, weight }));
  return {
    all: answersOf(knows),
    ages: [...AGE_BANDS, null].map((ageBand) => ({
      ageBand,
      answers: answersOf(knows.filter(({ response }) => response.ageBand === ageBand)),
    })),
    activities: asked
      .filter(({ kind }) => kind === 'minutes')
      .map((item) => ({ code: item.code, answers: doingOf(weighed, item) })),
    isAsked: asked.length > 0,
  };
}

function volunteering(
  { isAsked, all, ages }: VolunteerGroups,
  hidden: ReadonlyMap<string, unknown>,
): Pick<SurveyFigures, 'volunteering' | 'volunteeringByAge'> {
  if (!isAsked) return { volunteering: null, volunteeringByAge: [] };
  return {
    volunteering: told(all, hidden.has(ALL)),
    volunteeringByAge: ages.flatMap(({ ageBand, answers }) =>
      ageBand === null || answers.length === 0
        ? []
        : { ageBand, ...told(answers, hidden.has(cellOf.age(ageBand))) },
    ),
  };
}

function told(answers: readonly WeightedAnswer[], isWithheld: boolean): SurveyShare {
  return { isWithheld, estimate: isWithheld ? null : weightedShare(answers) };
}

const SCORE = { low: 0, high: 100 };

function scoreOf(
  theme: ScoredTheme,
  items: readonly SurveyItem[],
  { weighed, rule }: { readonly weighed: readonly Weighed[]; readonly rule: SuppressionRule },
): ThemeScore | undefined {
  const scale = items.filter((item) => item.theme === theme && item.kind === 'scale');
  if (scale.length === 0) return undefined;
  // Who left an item out has no score: means of different items cannot be compared.
  const whole = weighed.filter(({ response }) => scale.every(({ code }) => response.answers.has(code)));
  const rows = whole.map(({ response }) => scale.map((item) => scoredPoint(item, response)));
  const answers = rows.map((row, index) => ({
    value: row.reduce((sum, point) => sum + point, 0) / row.length,
    weight: whole[index]?.weight ?? 0,
  }));
  const isWithheld = answers.length > 0 && answers.length < rule.leastDenominator;
  return {
    theme,
    items: scale.length,
    isWithheld,
    estimate: isWithheld ? null : weightedMean(answers, SCORE),
    alpha: isWithheld ? null : cronbachAlpha(rows),
  };
}

/** A point of a scale on 0 to 100, the right way round. @source domain.md 4.4 N05 */
function scoredPoint({ code, points, reversed }: SurveyItem, { answers }: SurveyResponse): number {
  const highest = points ?? 1;
  const answer = answers.get(code) ?? 1;
  const point = reversed ? highest + 1 - answer : answer;
  return ((point - 1) / (highest - 1)) * SCORE.high;
}

function motivesOf(
  weighed: readonly Weighed[],
  items: readonly SurveyItem[],
  rule: SuppressionRule,
): readonly MotiveShare[] {
  return items
    .filter(({ theme, kind }) => theme === 'motive' && kind === 'choice')
    .flatMap(({ code, text, options }) => {
      const answered = weighed.filter(({ response }) => response.answers.has(code));
      const tables = options.map((_, index) =>
        answered.map(({ response, weight }) => ({
          value: response.answers.get(code) === index + 1 ? 1 : 0,
          weight,
        })),
      );
      const children = tables.map((answers, index) => ({
        ...{ key: String(index), children: [] },
        ...countsOf(answers),
      }));
      const numerator = answered.length;
      const hidden = suppressedCells({ key: ALL, numerator, denominator: null, children }, rule);
      return options.map((option, index) => {
        // Every option states the total beside it.
        const isWithheld = hidden.has(ALL) || hidden.has(String(index));
        return {
          item: text,
          option,
          isWithheld,
          estimate: isWithheld ? null : weightedShare(tables[index] ?? []),
        };
      });
    });
}

function activityOf(
  weighed: readonly Weighed[],
  item: SurveyItem,
  { hidden, rule }: { readonly hidden: ReadonlyMap<string, unknown>; readonly rule: SuppressionRule },
): ActivityShare {
  const doing = doingOf(weighed, item);
  const isWithheld = hidden.has(cellOf.activity(item.code)) || isSmall(countsOf(doing), rule);
  const minutes = weighed
    .map(({ response, weight }) => ({ value: minutesOf(response, item), weight }))
    .filter(({ value }) => value > 0);
  const isFewDoing = minutes.length < rule.leastDenominator;
  return {
    ...told(doing, isWithheld),
    item,
    minutes: isWithheld || isFewDoing ? null : weightedMean(minutes, { low: 0, high: MINUTES_OF_DAY }),
  };
}

function doingOf(weighed: readonly Weighed[], item: SurveyItem): readonly WeightedAnswer[] {
  return weighed.map(({ response, weight }) => ({ value: minutesOf(response, item) > 0 ? 1 : 0, weight }));
}

const minutesOf = ({ answers }: SurveyResponse, { code }: SurveyItem): number => answers.get(code) ?? 0;
