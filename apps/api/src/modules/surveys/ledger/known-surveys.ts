import { refused, type Result, type SurveyItem, type SurveyRefusal, type SurveyTerms } from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import {
  type ImportContext,
  type ImportLookup,
  type ImportValues,
  namedLookup,
  registerProblemTexts,
  registerRuleProblems,
  textOf,
} from '../../../platform/imports';

registerRuleProblems([
  'surveyItemUnknown',
  'surveyAnswerOutsideScale',
  'surveyMotiveNotAsked',
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
): Promise<ReadonlyMap<string, KnownSurvey>> {
  const rows = await reads.sql<KnownSurvey & { readonly items: readonly SurveyItem[] }>(
    `select s.id, s.division_id::text as "divisionId", s.code, s.title, s.weighting, s.items, s.population,
            s.starts_on::text as "startsOn", s.ends_on::text as "endsOn", s.closed_on::text as "closedOn"
       from survey s
      where s.district_id = $1::bigint
        and ($2::bigint[] is null or exists (
          select 1 from division_closure own
           where own.descendant_id = s.division_id and own.ancestor_id = any($2::bigint[])))
      order by s.ends_on desc, s.id`,
    [districtId, divisionIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Finds the survey that a row names, by its code or title. */
export async function surveyLookup(reads: Reads, context: ImportContext): Promise<ImportLookup> {
  const surveys = await readKnownSurveys(reads, context);
  return namedLookup(
    [...surveys.values()].map(({ id, code, title }) => ({ id, name: code, aliases: [title] })),
  );
}

/** The survey of a row that its lookup has found. */
export function surveyOf(surveys: ReadonlyMap<string, KnownSurvey>, values: ImportValues): KnownSurvey {
  const survey = surveys.get(textOf(values['survey']) ?? '');
  if (!survey) throw new Error('The survey of a row is gone');
  return survey;
}

/** Number of the respondent, as the sheet has it. */
export const respondentOf = (values: ImportValues): string => textOf(values['respondent']) ?? '';

/** That no more comes in, where the survey is closed. */
export function closedProblem({ closedOn }: KnownSurvey): Result<never, SurveyRefusal> | undefined {
  return closedOn === null ? undefined : refused({ code: 'surveyClosed', closedOn });
}

/** Ids of what is there of surveys, by a key that SQL makes of each row. */
export async function readPresent(
  reads: Reads,
  table: 'survey_response' | 'survey_activity',
  {
    districtId,
    keys,
  }: { readonly districtId: string; readonly keys: readonly (readonly [string, string])[] },
): Promise<ReadonlyMap<string, string>> {
  const key = table === 'survey_response' ? 'respondent' : `respondent || '|' || code`;
  const rows = await reads.sql<{ id: string; key: string }>(
    `select id, survey_id::text || '|' || ${key} as key from ${table}
      where district_id = $1::bigint and survey_id = any($2::uuid[]) and respondent = any($3::text[])
        and withdrawn_at is null`,
    [districtId, [...new Set(keys.map(([survey]) => survey))], [...new Set(keys.map(([, one]) => one))]],
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}
