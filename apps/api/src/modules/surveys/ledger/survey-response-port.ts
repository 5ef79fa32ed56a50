import {
  ageBandOf,
  checkSurveyResponse,
  type Sex,
  type SurveyResponse as ResponseOfRespondent,
} from '@weizhi/domain';
import { countDependents, type ImportValues, ruleProblem, textOf } from '../../../platform/imports';
import { SurveyResponse } from '../survey.entity';
import { type KnownSurvey, respondentOf } from './known-surveys';
import { answerKey, MOST_ANSWERS } from './survey-response-columns';
import { surveyRowPort } from './survey-row-port';

/** How rows of answer sheets become responses. */
export const surveyResponsePort = surveyRowPort({
  table: 'survey_response',
  part: { of: () => '', sql: `''` },
  twice: 'surveyRespondentTwice',

  openChecks: () =>
    Promise.resolve(({ values, survey }) => {
      const checked = checkSurveyResponse(responseOf(values, survey), survey);
      return checked.ok ? [] : [ruleProblem(null, checked.refusal)];
    }),

  async insert(tx, rows, { districtId, batchId }) {
    const inserted = await tx.repository(SurveyResponse).insertIgnoringDuplicates(
      rows.map(({ values, survey }) => {
        const { ageBand, sex, answeredOn, answers } = responseOf(values, survey);
        return {
          ...{ districtId, importBatchId: batchId },
          ...{ surveyId: survey.id, divisionId: survey.divisionId, respondent: respondentOf(values) },
          ...{ ageBand, sex, answeredOn, weight: textOf(values['weight']) },
          answers: Object.fromEntries(answers),
        };
      }),
      { properties: ['districtId', 'surveyId', 'respondent'], where: 'withdrawn_at is null' },
    );
    return new Map(inserted.map(({ id, surveyId, respondent }) => [`${surveyId}|${respondent}`, id]));
  },

  listDependents: (reads, context) =>
    countDependents(reads, context, {
      sql: `select count(*)::int as count from survey_activity a
             join survey_response r on r.district_id = a.district_id and r.survey_id = a.survey_id
              and r.respondent = a.respondent and r.withdrawn_at is null
            where r.district_id = $1::bigint and r.import_batch_id = $2::uuid and a.withdrawn_at is null`,
      what: { zh: '这些受访者的时间日记', en: 'diaries of these respondents' },
    }),
});

function responseOf(values: ImportValues, { items }: KnownSurvey): ResponseOfRespondent {
  const age = numberOf(values, 'age');
  const answers = Array.from({ length: MOST_ANSWERS }, (_, index) => {
    const answer = numberOf(values, answerKey(index + 1));
    return answer === null
      ? undefined
      : ([items[index]?.code ?? `第${String(index + 1)}题`, answer] as const);
  }).filter((answer) => answer !== undefined);
  return {
    ageBand: age === null ? null : ageBandOf(age),
    sex: textOf(values['sex']) as Sex | null,
    weight: numberOf(values, 'weight'),
    answeredOn: textOf(values['answeredOn']),
    answers: new Map(answers),
  };
}

function numberOf(values: ImportValues, key: string): number | null {
  const text = textOf(values[key]);
  return text === null ? null : Number(text);
}
