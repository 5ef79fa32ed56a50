import {
  ageBandOf,
  checkSurveyResponse,
  type Sex,
  type SurveyResponse as ResponseOfRespondent,
} from '@weizhi/domain';
import {
  appliedRows,
  countDependents,
  type ImportContext,
  type ImportRowPort,
  type ImportValues,
  type RowPlan,
  type RowProblem,
  ruleProblem,
  textOf,
  withdrawRows,
} from '../../../platform/imports';
import { SurveyResponse } from '../survey.entity';
import {
  closedProblem,
  type KnownSurvey,
  readKnownSurveys,
  readPresent,
  respondentOf,
  surveyLookup,
  surveyOf,
} from './known-surveys';
import { answerKey, MOST_ANSWERS } from './survey-response-columns';

/** Who was met so far in the file of a run. */
const met = new WeakMap<ImportContext, Set<string>>();

/** How rows of answer sheets become responses. */
export const surveyResponsePort: ImportRowPort = {
  async openLookups(reads, context) {
    return { survey: await surveyLookup(reads, context) };
  },

  async plan(reads, rows, context) {
    const surveys = await readKnownSurveys(reads, context);
    const present = await readPresent(reads, 'survey_response', {
      districtId: context.districtId,
      keys: rows.map(({ values }) => [textOf(values['survey']) ?? '', respondentOf(values)]),
    });
    const seen = met.get(context) ?? new Set<string>();
    met.set(context, seen);
    return rows.map(({ ordinal, values }): RowPlan => {
      const problems = problemsOf(values, surveyOf(surveys, values), seen);
      return { ordinal, problems, presentId: present.get(keyOf(values)) ?? null };
    });
  },

  async apply(tx, rows, context) {
    const surveys = await readKnownSurveys(tx, context);
    const inserted = await tx.repository(SurveyResponse).insertIgnoringDuplicates(
      rows.map(({ values }) => {
        const survey = surveyOf(surveys, values);
        const { ageBand, sex, answeredOn, answers } = responseOf(values, survey);
        return {
          ...{ districtId: context.districtId, importBatchId: context.batchId },
          ...{ surveyId: survey.id, divisionId: survey.divisionId, respondent: respondentOf(values) },
          ...{ ageBand, sex, answeredOn, weight: textOf(values['weight']) },
          answers: Object.fromEntries(answers),
        };
      }),
      { properties: ['districtId', 'surveyId', 'respondent'], where: 'withdrawn_at is null' },
    );
    const fresh = new Map(inserted.map(({ id, surveyId, respondent }) => [`${surveyId}|${respondent}`, id]));
    const present = await readPresent(tx, 'survey_response', {
      districtId: context.districtId,
      keys: rows
        .filter(({ values }) => !fresh.has(keyOf(values)))
        .map(({ values }) => [textOf(values['survey']) ?? '', respondentOf(values)]),
    });
    return appliedRows(rows, keyOf, { fresh, present });
  },

  listDependents: (reads, context) =>
    countDependents(reads, context, {
      sql: `select count(*)::int as count from survey_activity a
             join survey_response r on r.district_id = a.district_id and r.survey_id = a.survey_id
              and r.respondent = a.respondent and r.withdrawn_at is null
            where r.district_id = $1::bigint and r.import_batch_id = $2::uuid and a.withdrawn_at is null`,
      what: { zh: '这些受访者的时间日记', en: 'diaries of these respondents' },
    }),

  withdraw: (tx, context) => withdrawRows(tx, 'survey_response', context),
};

function keyOf(values: ImportValues): string {
  return `${textOf(values['survey']) ?? ''}|${respondentOf(values)}`;
}

function problemsOf(values: ImportValues, survey: KnownSurvey, seen: Set<string>): readonly RowProblem[] {
  const key = keyOf(values);
  if (seen.has(key)) {
    const respondent = respondentOf(values);
    const facts = { respondent };
    return [
      { severity: 'error', column: 'respondent', code: 'surveyRespondentTwice', facts, value: respondent },
    ];
  }
  const checked = closedProblem(survey) ?? checkSurveyResponse(responseOf(values, survey), survey);
  if (!checked.ok) return [ruleProblem(null, checked.refusal)];
  seen.add(key);
  return [];
}

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
