import { activityItemOf, checkDiaryActivity, type SurveyItem } from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import {
  type ImportContext,
  type ImportValues,
  type ReadableRow,
  type RowProblem,
  ruleProblem,
  textOf,
} from '../../../platform/imports';
import { SurveyActivity } from '../survey.entity';
import { askedOf, type KnownSurvey, respondentKey, respondentOf } from './known-surveys';
import { ofRespondent, type RowOfSurvey, surveyRowPort } from './survey-row-port';

/** Minutes by code of activity. */
type Day = Map<string, number>;

/** The days of respondents that were met so far in the file of a run. */
const days = new WeakMap<ImportContext, Map<string, Day>>();

/** How rows of diaries become activities of respondents. */
export const surveyDiaryPort = surveyRowPort({
  table: 'survey_activity',
  part: { of: (values) => `|${codeOf(values)}`, sql: `'|' || code` },
  twice: 'surveyActivityTwice',

  async openChecks(reads, rows, context) {
    const sheets = await readSheets(reads, rows, context);
    const known = days.get(context) ?? new Map<string, Day>();
    days.set(context, known);
    await addKept(reads, known, { rows, context });
    return ({ values, survey }) => {
      const key = respondentKey(values);
      const sheet = sheets.get(key);
      if (!sheet) return [ofRespondent('surveyRespondentUnknown', values)];
      return dayProblems({ values, survey }, { sheet, day: dayOf(known, key) });
    };
  },

  async insert(tx, rows, context) {
    const inserted = await tx.repository(SurveyActivity).insertIgnoringDuplicates(
      rows.map(({ values, survey }) => {
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
    return new Map(
      inserted.map(({ id, surveyId, respondent, code }) => [`${surveyId}|${respondent}|${code}`, id]),
    );
  },
});

const codeOf = (values: ImportValues): string => textOf(values['code']) ?? '';
const minutesOf = (values: ImportValues): number => Number(textOf(values['minutes']) ?? '');

function itemOf({ items }: KnownSurvey, code: string): SurveyItem {
  const item = activityItemOf(items, code);
  if (!item) throw new Error(`No item takes the activity ${code}`);
  return item;
}

function dayProblems(
  { values, survey }: RowOfSurvey,
  { sheet, day }: { readonly sheet: ReadonlyMap<string, number>; readonly day: Day },
): readonly RowProblem[] {
  const [code, minutes] = [codeOf(values), minutesOf(values)];
  // An activity that is there already is the same one again, not another.
  const already = [...day].reduce((sum, [other, spent]) => (other === code ? sum : sum + spent), 0);
  const checked = checkDiaryActivity(survey.items, { code, minutes, already, sheet });
  if (!checked.ok) return [ruleProblem(null, checked.refusal)];
  day.set(code, minutes);
  return [];
}

function dayOf(known: Map<string, Day>, key: string): Day {
  const day = known.get(key) ?? new Map<string, number>();
  known.set(key, day);
  return day;
}

/** What answer sheets of the respondents of rows say, by respondent. */
async function readSheets(
  reads: Reads,
  rows: readonly Pick<ReadableRow, 'values'>[],
  { districtId }: ImportContext,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const sheets = await reads.sql<{ key: string; answers: Readonly<Record<string, number>> }>(
    `select survey_id::text || '|' || respondent as key, answers from survey_response
      where district_id = $1::bigint and survey_id = any($2::uuid[]) and respondent = any($3::text[])
        and withdrawn_at is null`,
    [districtId, ...askedOf(rows)],
  );
  return new Map(sheets.map(({ key, answers }) => [key, new Map(Object.entries(answers))]));
}

/** Adds activities that are kept already to the days of the respondents of rows. */
async function addKept(
  reads: Reads,
  known: Map<string, Day>,
  { rows, context }: { readonly rows: readonly ReadableRow[]; readonly context: ImportContext },
): Promise<void> {
  const kept = await reads.sql<{ key: string; code: string; minutes: number }>(
    `select survey_id::text || '|' || respondent as key, code, minutes from survey_activity
      where district_id = $1::bigint and survey_id = any($2::uuid[]) and respondent = any($3::text[])
        and withdrawn_at is null`,
    [context.districtId, ...askedOf(rows)],
  );
  for (const { key, code, minutes } of kept) {
    const day = dayOf(known, key);
    if (!day.has(code)) day.set(code, minutes);
  }
}
