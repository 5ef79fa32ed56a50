import type { Reads, Transaction } from '../../../platform/database';
import {
  type AppliedRow,
  appliedRows,
  countDependents,
  type ImportContext,
  type ImportDependents,
  type ImportRowPort,
  type ImportValues,
  type ReadableRow,
  type RowPlan,
  type RowProblem,
  ruleProblem,
  withdrawRows,
} from '../../../platform/imports';
import {
  askedOf,
  type KnownSurvey,
  readKnownSurveys,
  respondentKey,
  respondentOf,
  surveyIdOf,
  surveyLookup,
} from './known-surveys';

/** A row with the survey that it is of. */
export interface RowOfSurvey {
  readonly values: ImportValues;
  readonly survey: KnownSurvey;
}

/** What tells rows of one kind from those of another. */
interface SurveyRowParts {
  readonly table: 'survey_response' | 'survey_activity';
  /** What a row has beside its respondent that no other of the respondent has, and SQL for it. */
  readonly part: { readonly of: (values: ImportValues) => string; readonly sql: string };
  /** Code of the problem of a row that stands twice. */
  readonly twice: string;
  /**
   * Reads what rows of a chunk are held against; answers how one is held against it. Asked again as they come in, when
   * other imports may have come in since the check.
   */
  readonly openChecks: (
    reads: Reads,
    rows: readonly ReadableRow[],
    context: ImportContext,
  ) => Promise<(row: RowOfSurvey) => readonly RowProblem[]>;
  /** Writes rows of which none is there yet; answers ids by key. */
  readonly insert: (
    tx: Transaction,
    rows: readonly RowOfSurvey[],
    context: ImportContext,
  ) => Promise<ReadonlyMap<string, string>>;
  /** What else keeps a batch from being undone. */
  readonly listDependents?: (reads: Reads, context: ImportContext) => Promise<readonly ImportDependents[]>;
}

/** How rows of answer sheets or diaries come into surveys that are open, and are taken back while they are. */
export function surveyRowPort(parts: SurveyRowParts): ImportRowPort {
  // Which rows were met so far in the file of a run.
  const met = new WeakMap<ImportContext, Set<string>>();
  const keyOf = (values: ImportValues): string => `${respondentKey(values)}${parts.part.of(values)}`;
  const listDependents = async (reads: Reads, context: ImportContext) => [
    ...(await countDependents(reads, context, closedSurveys(parts.table))),
    ...((await parts.listDependents?.(reads, context)) ?? []),
  ];
  return {
    async openLookups(reads, context) {
      return { survey: await surveyLookup(reads, context) };
    },

    async plan(reads, rows, context) {
      const [surveyIds] = askedOf(rows);
      const surveys = await readKnownSurveys(reads, context, surveyIds);
      const present = await readPresent(reads, parts, { context, rows });
      const check = await parts.openChecks(reads, rows, context);
      const seen = met.get(context) ?? new Set<string>();
      met.set(context, seen);
      return rows.map(({ ordinal, values }): RowPlan => {
        const key = keyOf(values);
        const survey = surveyOf(surveys, values);
        const problems = seen.has(key)
          ? [ofRespondent(parts.twice, values)]
          : (closedProblems(survey) ?? check({ values, survey }));
        if (problems.length === 0) seen.add(key);
        return { ordinal, problems, presentId: present.get(key) ?? null };
      });
    },

    async apply(tx, rows, context) {
      const [surveyIds] = askedOf(rows);
      await holdOpen(tx, context, surveyIds);
      const surveys = await readKnownSurveys(tx, context, surveyIds);
      return takeFit(tx, rows, { parts, surveys, keyOf, context });
    },

    listDependents,

    async withdraw(tx, context) {
      await holdOfBatch(tx, parts.table, context);
      const dependents = await listDependents(tx, context);
      if (dependents.some(({ count }) => count > 0))
        throw new Error('Something came to depend on a batch while it was undone');
      await withdrawRows(tx, parts.table, context);
    },
  };
}

interface Coming {
  readonly parts: SurveyRowParts;
  readonly surveys: ReadonlyMap<string, KnownSurvey>;
  readonly keyOf: (values: ImportValues) => string;
  readonly context: ImportContext;
}

/** Writes rows that still fit beside what came in since they were checked; the others are answered with what is wrong. */
async function takeFit(
  tx: Transaction,
  rows: readonly ReadableRow[],
  { parts, surveys, keyOf, context }: Coming,
): Promise<readonly AppliedRow[]> {
  const present = await readPresent(tx, parts, { context, rows });
  const check = await parts.openChecks(tx, rows, context);
  const judged = rows.map((row) => {
    const known = { values: row.values, survey: surveyOf(surveys, row.values) };
    return { row, known, problems: present.has(keyOf(row.values)) ? [] : check(known) };
  });
  const fit = judged.filter(({ problems }) => problems.length === 0);
  const fresh = await parts.insert(
    tx,
    fit.map(({ known }) => known),
    context,
  );
  const fitRows = fit.map(({ row }) => row);
  const unfit = judged.filter(({ problems }) => problems.length > 0);
  return [
    ...appliedRows(fitRows, keyOf, { fresh, present }),
    ...unfit.map(({ row: { ordinal }, problems }) => rejectedRow(ordinal, problems)),
  ];
}

/** A problem of whom a row is of. */
export function ofRespondent(code: string, values: ImportValues): RowProblem {
  const respondent = respondentOf(values);
  return { severity: 'error', column: 'respondent', code, facts: { respondent }, value: respondent };
}

function surveyOf(surveys: ReadonlyMap<string, KnownSurvey>, values: ImportValues): KnownSurvey {
  const survey = surveys.get(surveyIdOf(values));
  if (!survey) throw new Error('The survey of a row is gone');
  return survey;
}

function rejectedRow(ordinal: number, problems: readonly RowProblem[]): AppliedRow {
  return { ordinal, targetId: null, outcome: 'rejected', problems };
}

function closedProblems({ closedOn }: KnownSurvey): readonly RowProblem[] | undefined {
  return closedOn === null ? undefined : [ruleProblem(null, { code: 'surveyClosed', closedOn })];
}

/** Holds the surveys that rows come into, against their close and against other imports. One that was closed since the file was read takes none: the file is read anew. */
async function holdOpen(
  tx: Transaction,
  { districtId }: ImportContext,
  surveyIds: readonly string[],
): Promise<void> {
  const held = await tx.sql<{ isClosed: boolean }>(
    `select closed_on is not null as "isClosed" from survey
      where district_id = $1::bigint and id = any($2::uuid[]) order by id for no key update`,
    [districtId, surveyIds],
  );
  if (held.some(({ isClosed }) => isClosed))
    throw new Error('A survey was closed while answers came into it');
}

/** Keeps surveys of a batch from being closed, and from taking more, until it is withdrawn. */
async function holdOfBatch(
  tx: Transaction,
  table: SurveyRowParts['table'],
  { districtId, batchId }: ImportContext,
): Promise<void> {
  await tx.sql(
    `select 1 from survey
      where district_id = $1::bigint and id in (
        select survey_id from ${table} where district_id = $1::bigint and import_batch_id = $2::uuid)
      order by id for update`,
    [districtId, batchId],
  );
}

/** Surveys of a batch that are closed: what they tell stands on its rows. */
function closedSurveys(table: SurveyRowParts['table']) {
  return {
    sql: `select count(*)::int as count from survey s
           where s.district_id = $1::bigint and s.closed_on is not null and exists (
             select 1 from ${table} r where r.district_id = s.district_id and r.survey_id = s.id
                and r.import_batch_id = $2::uuid and r.withdrawn_at is null)`,
    what: { zh: '已结束录入的调查', en: 'surveys that are closed' },
  };
}

async function readPresent(
  reads: Reads,
  { table, part }: SurveyRowParts,
  { context, rows }: { readonly context: ImportContext; readonly rows: readonly ReadableRow[] },
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ id: string; key: string }>(
    `select id, survey_id::text || '|' || respondent || ${part.sql} as key from ${table}
      where district_id = $1::bigint and survey_id = any($2::uuid[]) and respondent = any($3::text[])
        and withdrawn_at is null`,
    [context.districtId, ...askedOf(rows)],
  );
  return new Map(found.map((row) => [row.key, row.id]));
}
