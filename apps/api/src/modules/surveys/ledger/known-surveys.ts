import type { SurveyTerms } from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import {
  type ImportContext,
  type ImportLookup,
  type ImportValues,
  namedLookup,
  type ReadableRow,
  registerProblemTexts,
  registerRuleProblems,
  textOf,
} from '../../../platform/imports';

registerRuleProblems([
  'surveyItemUnknown',
  'surveyAnswerOutsideScale',
  'surveyMotiveNotAsked',
  'surveySheetBlank',
  'surveyDayOverfull',
  'surveyMinutesOnSheet',
  'surveyWeightMissing',
  'surveyWeightNotPositive',
  'surveyFieldworkNotBegun',
  'surveyFieldworkOver',
  'surveyClosed',
]);

registerProblemTexts({
  surveyRespondentTwice: {
    zh: '受访者 {respondent} 在文件里出现两次；一人一份答卷，请核对',
    en: 'Respondent {respondent} stands twice; one answer sheet each: check it',
  },
  surveyRespondentUnknown: {
    zh: '没有受访者 {respondent} 的答卷；请先导入答卷，再导入时间日记',
    en: 'There is no answer sheet of respondent {respondent}: import those before diaries',
  },
  surveyActivityTwice: {
    zh: '受访者 {respondent} 的这项活动在文件里出现两次，请合并分钟数',
    en: 'This activity of respondent {respondent} stands twice: add the minutes up',
  },
});

/** A survey as rows are held against it. */
export interface KnownSurvey extends SurveyTerms {
  readonly id: string;
  readonly divisionId: string;
  readonly code: string;
  readonly title: string;
  readonly closedOn: string | null;
}

/** The surveys that may be imported into, by id: of the district, below the divisions of whoever imports. */
export async function readKnownSurveys(
  reads: Reads,
  { districtId, divisionIds }: ImportContext,
  ids: readonly string[] | null,
): Promise<ReadonlyMap<string, KnownSurvey>> {
  const rows = await reads.sql<KnownSurvey>(
    `select s.id, s.division_id::text as "divisionId", s.code, s.title, s.weighting, s.items, s.population,
            s.starts_on::text as "startsOn", s.ends_on::text as "endsOn", s.closed_on::text as "closedOn"
       from survey s
      where s.district_id = $1::bigint and ($3::uuid[] is null or s.id = any($3::uuid[]))
        and ($2::bigint[] is null or exists (
          select 1 from division_closure own
           where own.descendant_id = s.division_id and own.ancestor_id = any($2::bigint[])))
      order by s.ends_on desc, s.id`,
    [districtId, divisionIds, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Finds the survey that a row names, by its code or title. */
export async function surveyLookup(reads: Reads, context: ImportContext): Promise<ImportLookup> {
  const surveys = await readKnownSurveys(reads, context, null);
  return namedLookup(
    [...surveys.values()].map(({ id, code, title }) => ({ id, name: code, aliases: [title] })),
  );
}

/** Id of the survey of a row, as its lookup has found it. */
export const surveyIdOf = (values: ImportValues): string => textOf(values['survey']) ?? '';

/** Number of the respondent, as the sheet has it. */
export const respondentOf = (values: ImportValues): string => textOf(values['respondent']) ?? '';

/** The respondent among those of all surveys. */
export const respondentKey = (values: ImportValues): string =>
  `${surveyIdOf(values)}|${respondentOf(values)}`;

/** Surveys and respondents of rows, as statements ask for them after the district. */
export function askedOf(
  rows: readonly Pick<ReadableRow, 'values'>[],
): readonly [surveys: string[], respondents: string[]] {
  return [
    [...new Set(rows.map(({ values }) => surveyIdOf(values)))],
    [...new Set(rows.map(({ values }) => respondentOf(values)))],
  ];
}
