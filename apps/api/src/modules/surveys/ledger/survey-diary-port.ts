import {
  activityItemOf,
  MINUTES_OF_DAY,
  refused,
  type Result,
  type SurveyItem,
  type SurveyRefusal,
} from '@weizhi/domain';
import {
  appliedRows,
  type ImportContext,
  type ImportRowPort,
  type ImportValues,
  type ReadableRow,
  type RowPlan,
  type RowProblem,
  ruleProblem,
  textOf,
  withdrawRows,
} from '../../../platform/imports';
import { SurveyActivity } from '../survey.entity';
import {
  closedProblem,
  type KnownSurvey,
  readKnownSurveys,
  readPresent,
  respondentOf,
  surveyLookup,
  surveyOf,
} from './known-surveys';

/** Which activities were met so far in the file of a run. */
const met = new WeakMap<ImportContext, Set<string>>();

/** How rows of diaries become activities of respondents. */
export const surveyDiaryPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { survey: await surveyLookup(reads, context) };
  },

  async plan(reads, rows, context) {
    const surveys = await readKnownSurveys(reads, context);
    const asked = { districtId: context.districtId, keys: rows.map(respondentKey) };
    const respondents = await readPresent(reads, 'survey_response', asked);
    const present = await readPresent(reads, 'survey_activity', asked);
    const seen = met.get(context) ?? new Set<string>();
    met.set(context, seen);
    return rows.map((row): RowPlan => {
      const { ordinal, values } = row;
      const isKnown = respondents.has(respondentKey(row).join('|'));
      const problems = problemsOf(values, { survey: surveyOf(surveys, values), isKnown, seen });
      return { ordinal, problems, presentId: present.get(keyOf(values)) ?? null };
    });
  },

  async apply(tx, rows, context) {
    const surveys = await readKnownSurveys(tx, context);
    const inserted = await tx.repository(SurveyActivity).insertIgnoringDuplicates(
      rows.map(({ values }) => {
        const survey = surveyOf(surveys, values);
        const code = codeOf(values);
        return {
          ...{ districtId: context.districtId, importBatchId: context.batchId },
          ...{ surveyId: survey.id, divisionId: survey.divisionId, respondent: respondentOf(values), code },
          item: itemOf(survey, code).code,
          minutes: minutesOf(values),
        };
      }),
      { properties: ['districtId', 'surveyId', 'respondent', 'code'], where: 'withdrawn_at is null' },
    );
    const fresh = new Map(
      inserted.map(({ id, surveyId, respondent, code }) => [`${surveyId}|${respondent}|${code}`, id]),
    );
    const late = rows.filter(({ values }) => !fresh.has(keyOf(values)));
    const present = await readPresent(tx, 'survey_activity', {
      districtId: context.districtId,
      keys: late.map(respondentKey),
    });
    return appliedRows(rows, keyOf, { fresh, present });
  },

  listDependents: () => Promise.resolve([]),

  withdraw: (tx, context) => withdrawRows(tx, 'survey_activity', context),
};

function respondentKey({ values }: ReadableRow): readonly [string, string] {
  return [textOf(values['survey']) ?? '', respondentOf(values)];
}

function keyOf(values: ImportValues): string {
  return `${textOf(values['survey']) ?? ''}|${respondentOf(values)}|${codeOf(values)}`;
}

const codeOf = (values: ImportValues): string => textOf(values['code']) ?? '';
const minutesOf = (values: ImportValues): number => Number(textOf(values['minutes']) ?? '');

function itemOf({ items }: KnownSurvey, code: string): SurveyItem {
  const item = activityItemOf(items, code);
  if (!item) throw new Error(`No item takes the activity ${code}`);
  return item;
}

function problemsOf(
  values: ImportValues,
  {
    survey,
    isKnown,
    seen,
  }: { readonly survey: KnownSurvey; readonly isKnown: boolean; readonly seen: Set<string> },
): readonly RowProblem[] {
  const key = keyOf(values);
  if (!isKnown) return [ofRespondent('surveyRespondentUnknown', values)];
  if (seen.has(key)) return [ofRespondent('surveyActivityTwice', values)];
  const checked = closedProblem(survey) ?? checkActivity(values, survey);
  if (!checked.ok) return [ruleProblem(null, checked.refusal)];
  seen.add(key);
  return [];
}

function checkActivity(values: ImportValues, { items }: KnownSurvey): Result<null, SurveyRefusal> {
  const code = codeOf(values);
  const item = activityItemOf(items, code);
  if (!item) return refused({ code: 'surveyItemUnknown', item: code });
  const minutes = minutesOf(values);
  if (minutes < 0 || minutes > MINUTES_OF_DAY)
    return refused({
      code: 'surveyAnswerOutsideScale',
      item: item.code,
      lowest: 0,
      highest: MINUTES_OF_DAY,
    });
  return { ok: true, value: null };
}

function ofRespondent(code: string, values: ImportValues): RowProblem {
  const respondent = respondentOf(values);
  return { severity: 'error', column: 'respondent', code, facts: { respondent }, value: respondent };
}
