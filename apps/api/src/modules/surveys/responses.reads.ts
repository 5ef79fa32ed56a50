import type { AgeBand, Sex, SurveyResponse } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { Survey } from './survey.entity';

interface ResponseRow {
  readonly surveyId: string;
  readonly respondent: string;
  readonly ageBand: AgeBand | null;
  readonly sex: Sex | null;
  readonly weight: number | null;
  readonly answers: Readonly<Record<string, number>>;
}

interface DiaryRow {
  readonly surveyId: string;
  readonly respondent: string;
  readonly item: string;
  readonly minutes: number;
}

type Identified = Pick<Survey, 'districtId' | 'id'>;

/** What respondents of one survey answered, with the minutes of their diaries by item. */
export async function readResponsesOf(reads: Reads, survey: Identified): Promise<readonly SurveyResponse[]> {
  return (await readResponses(reads, [survey])).get(survey.id) ?? [];
}

/** What respondents answered, by survey of one district; a survey that nobody answered is not among them. */
export async function readResponses(
  reads: Reads,
  surveys: readonly Identified[],
): Promise<ReadonlyMap<string, readonly SurveyResponse[]>> {
  const [first] = surveys;
  if (!first) return new Map();
  const parameters = [first.districtId, surveys.map(({ id }) => id)];
  const rows = await reads.sql<ResponseRow>(
    `select survey_id as "surveyId", respondent, age_band as "ageBand", sex, weight::float8 as weight, answers from survey_response
      where district_id = $1::bigint and survey_id = any($2::uuid[]) and withdrawn_at is null order by survey_id, respondent`,
    parameters,
  );
  const minutes = await reads.sql<DiaryRow>(
    `select survey_id as "surveyId", respondent, item, sum(minutes)::int as minutes from survey_activity
      where district_id = $1::bigint and survey_id = any($2::uuid[]) and withdrawn_at is null group by 1, 2, 3`,
    parameters,
  );
  const sheetOf = (row: Pick<DiaryRow, 'surveyId' | 'respondent'>): string =>
    `${row.surveyId} ${row.respondent}`;
  const diaries = Map.groupBy(minutes, sheetOf);
  const toResponse = (row: ResponseRow): SurveyResponse => ({
    ...{ ageBand: row.ageBand, sex: row.sex, weight: row.weight, answeredOn: null },
    answers: new Map([
      ...Object.entries(row.answers),
      ...(diaries.get(sheetOf(row)) ?? []).map((diary) => [diary.item, diary.minutes] as const),
    ]),
  });
  const bySurvey = Map.groupBy(rows, ({ surveyId }) => surveyId);
  return new Map([...bySurvey].map(([id, own]) => [id, own.map(toResponse)]));
}
