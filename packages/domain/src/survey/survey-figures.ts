import { AGE_BANDS, type AgeBand } from '../population';
import { type CountedCell, isSmall, suppressedCells, type SuppressionRule } from '../suppression';
import {
  cronbachAlpha,
  type SurveyEstimate,
  type WeightedAnswer,
  weightedMean,
  weightedShare,
} from './survey-estimates';
import { isVolunteer, type SurveyResponse } from './survey-response';
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
  readonly respondents: number;
  readonly effectiveSize: number;
  readonly basis: SurveyWeightBasis;
  readonly volunteering: SurveyShare | null;
  readonly volunteeringByAge: readonly VolunteerShare[];
  readonly scores: readonly ThemeScore[];
  readonly motives: readonly MotiveShare[];
  readonly activities: readonly ActivityShare[];
}

interface Weighed {
  readonly response: SurveyResponse;
  readonly weight: number;
}

/** What responses tell, weighted, with small cells withheld. @source domain.md 4.0 rules 3 and 5 */
export function surveyFigures(
  responses: readonly SurveyResponse[],
  terms: SurveyTerms,
  rule: SuppressionRule,
): SurveyFigures {
  const { basis, weights } = surveyWeights(responses, terms);
  const weighed = responses
    .map((response, index) => ({ response, weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const { items } = terms;
  const asked = items.filter(({ theme }) => theme === 'volunteering');
  const knows = weighed.filter(({ response }) =>
    asked.some(({ kind, code }) => kind === 'minutes' || response.answers.has(code)),
  );
  const volunteers = (each: Weighed): number => (isVolunteer(items, each.response) ? 1 : 0);
  return {
    respondents: responses.length,
    effectiveSize: effectiveSampleSize(weights),
    basis,
    volunteering: asked.length === 0 ? null : shareOf(knows, volunteers, rule),
    volunteeringByAge: asked.length === 0 ? [] : volunteersByAge(knows, volunteers, rule),
    scores: SCORED_THEMES.flatMap((theme) => scoreOf(theme, items, { weighed, rule }) ?? []),
    motives: motivesOf(weighed, items, rule),
    activities: items.filter(({ kind }) => kind === 'minutes').map((item) => activityOf(weighed, item, rule)),
  };
}

function shareOf(
  weighed: readonly Weighed[],
  valueOf: (each: Weighed) => number,
  rule: SuppressionRule,
): SurveyShare {
  const answers = weighed.map((each) => ({ value: valueOf(each), weight: each.weight }));
  const isWithheld = isFew(answers, rule);
  return { estimate: isWithheld ? null : weightedShare(answers), isWithheld };
}

function volunteersByAge(
  weighed: readonly Weighed[],
  valueOf: (each: Weighed) => number,
  rule: SuppressionRule,
): readonly VolunteerShare[] {
  const bands = AGE_BANDS.map((ageBand) => {
    const answers = weighed
      .filter(({ response }) => response.ageBand === ageBand)
      .map((each) => ({ value: valueOf(each), weight: each.weight }));
    return { ageBand, answers };
  }).filter(({ answers }) => answers.length > 0);
  const hidden = withheld(
    bands.map(({ ageBand, answers }) => [ageBand, answers] as const),
    rule,
  );
  return bands.map(({ ageBand, answers }) => {
    const isWithheld = hidden.has(ageBand);
    return { ageBand, isWithheld, estimate: isWithheld ? null : weightedShare(answers) };
  });
}

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
    estimate: isWithheld ? null : weightedMean(answers),
    alpha: isWithheld ? null : cronbachAlpha(rows),
  };
}

/** A point of a scale on 0 to 100, the right way round. @source domain.md 4.4 N05 */
function scoredPoint({ code, points, reversed }: SurveyItem, { answers }: SurveyResponse): number {
  const highest = points ?? 1;
  const answer = answers.get(code) ?? 1;
  const point = reversed ? highest + 1 - answer : answer;
  return ((point - 1) / (highest - 1)) * 100;
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
      const hidden = withheld(
        tables.map((answers, index) => [String(index), answers] as const),
        rule,
      );
      return options.map((option, index) => {
        const isWithheld = hidden.has(String(index));
        return {
          item: text,
          option,
          isWithheld,
          estimate: isWithheld ? null : weightedShare(tables[index] ?? []),
        };
      });
    });
}

function activityOf(weighed: readonly Weighed[], item: SurveyItem, rule: SuppressionRule): ActivityShare {
  const minutesOf = ({ response }: Weighed): number => response.answers.get(item.code) ?? 0;
  const share = shareOf(weighed, (each) => (minutesOf(each) > 0 ? 1 : 0), rule);
  const doing = weighed
    .filter((each) => minutesOf(each) > 0)
    .map((each) => ({ value: minutesOf(each), weight: each.weight }));
  const isFewDoing = doing.length < rule.leastDenominator;
  return { ...share, item, minutes: share.isWithheld || isFewDoing ? null : weightedMean(doing) };
}

/** Keys of the parts of one table that are withheld: small ones and those that would give them away. */
function withheld(
  parts: readonly (readonly [key: string, answers: readonly WeightedAnswer[]])[],
  rule: SuppressionRule,
): ReadonlyMap<string, unknown> {
  const children = parts.map(([key, answers]): CountedCell => ({ key, ...countsOf(answers), children: [] }));
  const numerator = children.reduce((sum, child) => sum + child.numerator, 0);
  return suppressedCells({ key: 'total', numerator, denominator: null, children }, rule);
}

function isFew(answers: readonly WeightedAnswer[], rule: SuppressionRule): boolean {
  return isSmall(countsOf(answers), rule);
}

function countsOf(answers: readonly WeightedAnswer[]): {
  readonly numerator: number;
  readonly denominator: number;
} {
  return { numerator: answers.filter(({ value }) => value > 0).length, denominator: answers.length };
}
