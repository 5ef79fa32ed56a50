import type { AgeBand, Sex, SurveyResponse } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { Survey } from './survey.entity';

interface ResponseRow {
  readonly respondent: string;
  readonly ageBand: AgeBand | null;
  readonly sex: Sex | null;
  readonly weight: number | null;
  readonly answers: Readonly<Record<string, number>>;
}

/** What respondents answered, with the minutes of their diaries by item. */
export async function readResponses(
  reads: Reads,
  { districtId, id }: Pick<Survey, 'districtId' | 'id'>,
): Promise<readonly SurveyResponse[]> {
  const rows = await reads.sql<ResponseRow>(
    `select respondent, age_band as "ageBand", sex, weight::float8 as weight, answers from survey_response
      where district_id = $1::bigint and survey_id = $2::uuid and withdrawn_at is null order by respondent`,
    [districtId, id],
  );
  const minutes = await reads.sql<{ respondent: string; item: string; minutes: number }>(
    `select respondent, item, sum(minutes)::int as minutes from survey_activity
      where district_id = $1::bigint and survey_id = $2::uuid and withdrawn_at is null group by 1, 2`,
    [districtId, id],
  );
  const diaries = Map.groupBy(minutes, ({ respondent }) => respondent);
  return rows.map(({ respondent, ageBand, sex, weight, answers }) => ({
    ...{ ageBand, sex, weight, answeredOn: null },
    answers: new Map([
      ...Object.entries(answers),
      ...(diaries.get(respondent) ?? []).map((diary) => [diary.item, diary.minutes] as const),
    ]),
  }));
}
