import type { AgeBand, Sex } from '../population';
import { accepted, refused, type Result } from '../shared';
import { MINUTES_OF_DAY, minutesOnSheet } from './survey-diary';
import type { SurveyItem, SurveyTerms } from './survey-terms';

/** What one respondent (受访者) answered, by code of item; items left out are not answered. @source domain.md 4.4 N05 */
export interface SurveyResponse {
  readonly ageBand: AgeBand | null;
  readonly sex: Sex | null;
  /** Weight that came with the respondent, where weights are stated. */
  readonly weight: number | null;
  /** Day of the interview; null where the source does not say. */
  readonly answeredOn: string | null;
  readonly answers: ReadonlyMap<string, number>;
}

/** Returned when a response does not keep to its survey. @source domain.md 4.0 rule 3; 4.4 N05 */
export type SurveyResponseRefusal =
  | { readonly code: 'surveyItemUnknown'; readonly item: string }
  | {
      readonly code: 'surveyAnswerOutsideScale';
      readonly item: string;
      readonly lowest: number;
      readonly highest: number;
    }
  | { readonly code: 'surveyMotiveNotAsked'; readonly item: string }
  | { readonly code: 'surveySheetBlank' }
  | { readonly code: 'surveyDayOverfull'; readonly minutes: number }
  | { readonly code: 'surveyWeightMissing' }
  | { readonly code: 'surveyWeightNotPositive' }
  | { readonly code: 'surveyFieldworkNotBegun'; readonly startsOn: string }
  | { readonly code: 'surveyFieldworkOver'; readonly endsOn: string };

/** Whether a response may be taken. @source domain.md 4.0 rule 3; 4.4 N05 */
export function checkSurveyResponse(
  response: SurveyResponse,
  terms: SurveyTerms,
): Result<SurveyResponse, SurveyResponseRefusal> {
  const refusal =
    dayRefusal(response, terms) ??
    weightRefusal(response, terms) ??
    answersRefusal(response, terms.items) ??
    sheetRefusal(response, terms.items);
  return refusal ? refused(refusal) : accepted(response);
}

/**
 * Whether a response counts as completed: at least half of the items that apply to the respondent are answered. Diaries
 * come in apart, so a survey of nothing but minutes is completed by the sheet itself.
 * @source AAPOR (2023) Standard Definitions, partial interviews and break-offs
 */
export function isCompleteResponse(items: readonly SurveyItem[], response: SurveyResponse): boolean {
  const applying = applyingItems(items, response);
  return answeredOf(applying, response) * 2 >= applying.length;
}

/** Whether the respondent says, or the diary shows, that one volunteers. @source domain.md 4.4 N05 */
export function isVolunteer(items: readonly SurveyItem[], { answers }: SurveyResponse): boolean {
  return items.some(({ theme, kind, code }) => {
    const answer = answers.get(code) ?? 0;
    return theme === 'volunteering' && (kind === 'choice' ? answer === 1 : answer > 0);
  });
}

/** Items of the questionnaire that are asked of the respondent: motive of volunteers alone. */
function applyingItems(items: readonly SurveyItem[], response: SurveyResponse): readonly SurveyItem[] {
  const volunteers = isVolunteer(items, response);
  return items.filter(({ kind, theme }) => kind !== 'minutes' && (theme !== 'motive' || volunteers));
}

function answeredOf(items: readonly SurveyItem[], { answers }: SurveyResponse): number {
  return items.filter(({ code }) => answers.has(code)).length;
}

function sheetRefusal(
  response: SurveyResponse,
  items: readonly SurveyItem[],
): SurveyResponseRefusal | undefined {
  const minutes = minutesOnSheet(items, response.answers);
  if (minutes > MINUTES_OF_DAY) return { code: 'surveyDayOverfull', minutes };
  const applying = applyingItems(items, response);
  return applying.length > 0 && answeredOf(applying, response) === 0
    ? { code: 'surveySheetBlank' }
    : undefined;
}

function dayRefusal(
  { answeredOn }: SurveyResponse,
  { startsOn, endsOn }: SurveyTerms,
): SurveyResponseRefusal | undefined {
  if (answeredOn === null) return undefined;
  if (answeredOn < startsOn) return { code: 'surveyFieldworkNotBegun', startsOn };
  return answeredOn > endsOn ? { code: 'surveyFieldworkOver', endsOn } : undefined;
}

function weightRefusal(
  { weight }: SurveyResponse,
  { weighting }: SurveyTerms,
): SurveyResponseRefusal | undefined {
  if (weight === null) return weighting === 'stated' ? { code: 'surveyWeightMissing' } : undefined;
  return weight > 0 && Number.isFinite(weight) ? undefined : { code: 'surveyWeightNotPositive' };
}

function answersRefusal(
  response: SurveyResponse,
  items: readonly SurveyItem[],
): SurveyResponseRefusal | undefined {
  const byCode = new Map(items.map((item) => [item.code, item]));
  for (const [code, answer] of response.answers) {
    const item = byCode.get(code);
    if (!item) return { code: 'surveyItemUnknown', item: code };
    const { lowest, highest } = rangeOf(item);
    if (!Number.isSafeInteger(answer) || answer < lowest || answer > highest)
      return { code: 'surveyAnswerOutsideScale', item: code, lowest, highest };
    if (item.theme === 'motive' && !isVolunteer(items, response))
      return { code: 'surveyMotiveNotAsked', item: code };
  }
  return undefined;
}

function rangeOf({ kind, options, points }: SurveyItem): {
  readonly lowest: number;
  readonly highest: number;
} {
  if (kind === 'minutes') return { lowest: 0, highest: MINUTES_OF_DAY };
  return { lowest: 1, highest: kind === 'choice' ? options.length : (points ?? 1) };
}
