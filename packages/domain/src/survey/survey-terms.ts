import type { AgeBand, Sex } from '../population';
import { accepted, refused, type Result } from '../shared';

/** How respondents are drawn from the frame (抽样方式). @source Cochran (1977) Sampling Techniques, chapters 2 and 5 */
export const SURVEY_DESIGNS = ['simple', 'stratified'] as const;

/** See {@link SURVEY_DESIGNS}. @source Cochran (1977) */
export type SurveyDesign = (typeof SURVEY_DESIGNS)[number];

/**
 * Where the weights of respondents come from (加权方式): stated with each of them, worked out from the population by
 * age band and sex, or none.
 * @source Kalton & Flores-Cervantes (2003) Weighting methods
 */
export const SURVEY_WEIGHTINGS = ['stated', 'population', 'none'] as const;

/** See {@link SURVEY_WEIGHTINGS}. @source Kalton & Flores-Cervantes (2003) */
export type SurveyWeighting = (typeof SURVEY_WEIGHTINGS)[number];

/** How an item is answered: one of its options, a point of its scale, or minutes of a day. @source domain.md 4.4 N05 */
export const SURVEY_ITEM_KINDS = ['choice', 'scale', 'minutes'] as const;

/** See {@link SURVEY_ITEM_KINDS}. @source domain.md 4.4 N05 */
export type SurveyItemKind = (typeof SURVEY_ITEM_KINDS)[number];

/**
 * What an item is about (题目主题). The first option of a choice about volunteering says that one volunteers; motive is
 * asked of those alone.
 * @source domain.md 4.4 N05; requirements.md M36
 */
export const SURVEY_THEMES = [
  'trust',
  'norms',
  'belonging',
  'volunteering',
  'motive',
  'civicDuty',
  'other',
] as const;

/** See {@link SURVEY_THEMES}. @source domain.md 4.4 N05 */
export type SurveyTheme = (typeof SURVEY_THEMES)[number];

/** Fewest points of a scale, and most. @source Likert (1932) */
export const SCALE_POINTS = { fewest: 2, most: 10 } as const;

/** An item of a questionnaire (题目). @source domain.md 4.4 N05 */
export interface SurveyItem {
  /** What answers are known by; of minutes the beginning of the codes of activities. */
  readonly code: string;
  readonly text: string;
  readonly kind: SurveyItemKind;
  readonly theme: SurveyTheme;
  /** Points of a scale, from 1; null for others. */
  readonly points: number | null;
  /** Whether a high point says little of the theme (反向计分). */
  readonly reversed: boolean;
  /** Options of a choice, in order; answers are their numbers from 1. */
  readonly options: readonly string[];
}

/** Residents of an age band and sex in the population that a survey speaks of. @source Holt & Smith (1979) Post stratification */
export interface PopulationCell {
  readonly ageBand: AgeBand;
  readonly sex: Sex;
  readonly residents: number;
}

/** What a survey is held to. @source domain.md 4.0 rule 3 */
export interface SurveyTerms {
  readonly items: readonly SurveyItem[];
  readonly weighting: SurveyWeighting;
  readonly population: readonly PopulationCell[];
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Returned when the terms of a survey do not fit together. @source domain.md 4.0 rule 3 */
export type SurveyTermsRefusal =
  | { readonly code: 'surveyWithoutItems' }
  | { readonly code: 'surveyItemTwice'; readonly item: string }
  | { readonly code: 'surveyItemUnfit'; readonly item: string }
  | { readonly code: 'surveyMotiveWithoutVolunteering'; readonly item: string }
  | { readonly code: 'surveyPopulationMissing' }
  | { readonly code: 'surveyPopulationCellTwice'; readonly ageBand: AgeBand; readonly sex: Sex }
  | { readonly code: 'surveyEndsBeforeStart' };

/** Whether a survey can be held as it is drawn up. @source domain.md 4.0 rule 3; 4.4 N05 */
export function checkSurveyTerms(terms: SurveyTerms): Result<SurveyTerms, SurveyTermsRefusal> {
  const refusal = itemsRefusal(terms.items) ?? frameRefusal(terms);
  return refusal ? refused(refusal) : accepted(terms);
}

function itemsRefusal(items: readonly SurveyItem[]): SurveyTermsRefusal | undefined {
  if (items.length === 0) return { code: 'surveyWithoutItems' };
  const codes = items.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  if (twice !== undefined) return { code: 'surveyItemTwice', item: twice };
  const unfit = items.find((item) => !isFit(item));
  if (unfit) return { code: 'surveyItemUnfit', item: unfit.code };
  const motive = items.find(({ theme }) => theme === 'motive');
  // Diaries come in after the sheet, so only a choice can say on it who is asked for a motive.
  if (motive && !items.some(({ theme, kind }) => theme === 'volunteering' && kind === 'choice'))
    return { code: 'surveyMotiveWithoutVolunteering', item: motive.code };
  return undefined;
}

function isFit({ kind, points, options, theme }: SurveyItem): boolean {
  if (kind === 'choice') return points === null && options.length >= 2;
  if (options.length > 0) return false;
  if (kind === 'minutes') return points === null;
  const isWhole = Number.isSafeInteger(points) && points !== null;
  return isWhole && points >= SCALE_POINTS.fewest && points <= SCALE_POINTS.most && theme !== 'volunteering';
}

function frameRefusal({
  weighting,
  population,
  startsOn,
  endsOn,
}: SurveyTerms): SurveyTermsRefusal | undefined {
  const twice = population.find(
    (cell, index) =>
      population.findIndex(({ ageBand, sex }) => ageBand === cell.ageBand && sex === cell.sex) < index,
  );
  if (twice) return { code: 'surveyPopulationCellTwice', ageBand: twice.ageBand, sex: twice.sex };
  const residents = population.reduce((sum, cell) => sum + cell.residents, 0);
  if (weighting === 'population' && residents <= 0) return { code: 'surveyPopulationMissing' };
  return endsOn < startsOn ? { code: 'surveyEndsBeforeStart' } : undefined;
}
