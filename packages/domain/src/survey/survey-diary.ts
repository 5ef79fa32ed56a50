import { accepted, refused, type Result } from '../shared';
import type { SurveyItem } from './survey-terms';

/** Most minutes of a day. @source International System of Units, table 8 */
export const MINUTES_OF_DAY = 1440;

/** An activity of a respondent's day, and what is known of the day. @source ATUS user's guide, chapter 7 */
export interface DiaryActivity {
  readonly code: string;
  readonly minutes: number;
  /** Minutes of the other activities of the day. */
  readonly already: number;
  /** What the answer sheet says, by code of item. */
  readonly sheet: ReadonlyMap<string, number>;
}

/** Returned when an activity does not keep to its survey, or to its day. @source ATUS user's guide, chapter 7 */
export type DiaryActivityRefusal =
  | { readonly code: 'surveyItemUnknown'; readonly item: string }
  | {
      readonly code: 'surveyAnswerOutsideScale';
      readonly item: string;
      readonly lowest: number;
      readonly highest: number;
    }
  | { readonly code: 'surveyMinutesOnSheet'; readonly item: string }
  | { readonly code: 'surveyDayOverfull'; readonly minutes: number };

/** Whether an activity may be taken into a diary (时间日记); answers its item. @source ATUS user's guide, chapter 7 */
export function checkDiaryActivity(
  items: readonly SurveyItem[],
  { code, minutes, already, sheet }: DiaryActivity,
): Result<SurveyItem, DiaryActivityRefusal> {
  const item = activityItemOf(items, code);
  if (!item) return refused({ code: 'surveyItemUnknown', item: code });
  const range = { lowest: 0, highest: MINUTES_OF_DAY };
  if (!Number.isSafeInteger(minutes) || minutes < range.lowest || minutes > range.highest)
    return refused({ code: 'surveyAnswerOutsideScale', item: item.code, ...range });
  if (sheet.has(item.code)) return refused({ code: 'surveyMinutesOnSheet', item: item.code });
  const day = already + minutes + minutesOnSheet(items, sheet);
  return day > MINUTES_OF_DAY ? refused({ code: 'surveyDayOverfull', minutes: day }) : accepted(item);
}

/** The item that an activity's code belongs to: of those whose code it begins with, the longest. @source ATUS activity lexicon, two digits a tier */
export function activityItemOf(items: readonly SurveyItem[], code: string): SurveyItem | undefined {
  return items
    .filter((item) => item.kind === 'minutes' && code.startsWith(item.code))
    .reduce<SurveyItem | undefined>(
      (longest, item) => (longest && longest.code.length >= item.code.length ? longest : item),
      undefined,
    );
}

/** Minutes of the day that an answer sheet states. @source ATUS user's guide, chapter 7 */
export function minutesOnSheet(items: readonly SurveyItem[], answers: ReadonlyMap<string, number>): number {
  return items
    .filter(({ kind }) => kind === 'minutes')
    .reduce((sum, { code }) => sum + (answers.get(code) ?? 0), 0);
}
