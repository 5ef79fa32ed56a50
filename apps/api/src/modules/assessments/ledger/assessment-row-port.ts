import type { RecordedGrade } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  namedLookup,
  type ReadableRow,
} from '../../../platform/imports';
import { Organisation, organisationLookup } from '../../organisations';
import { AssessmentResult } from '../appeals/appeal.entity';
import { Assessment, RubricRow } from '../assessment.entity';
import { listAssessmentDependents, withdrawAssessmentsOfBatch } from './assessment-undo';
import { type AssessmentLine, lineOf, readResult } from './read-assessment-row';

/** How rows of a ledger become published results. */
export const assessmentRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    const rubrics = await reads.repository(RubricRow).find({ where: { districtId: context.districtId } });
    return {
      organisation: await organisationLookup(reads, context, 'place'),
      rubric: namedLookup(
        rubrics.map(({ id, title, year }) => ({ id, name: title, place: String(year) })),
        'year',
      ),
    };
  },

  async plan(reads, rows, context) {
    const known = await readKnown(reads, rows, context);
    return rows.map((row) => {
      const presentId = known.present.get(keyOf(lineOf(row))) ?? null;
      const result = presentId === null ? resultOf(row, known, context) : undefined;
      return {
        ordinal: row.ordinal,
        presentId,
        problems: result === undefined || result.ok ? [] : result.refusal,
      };
    });
  },

  async apply(tx, rows, context) {
    const known = await readKnown(tx, rows, context);
    const applied: AppliedRow[] = [];
    for (const row of rows) {
      const key = keyOf(lineOf(row));
      const present = known.present.get(key);
      const targetId = present ?? (await insertResult(tx, row, { known, context }));
      known.present.set(key, targetId);
      const outcome = present === undefined ? ('imported' as const) : ('duplicate' as const);
      applied.push({ ordinal: row.ordinal, targetId, outcome });
    }
    return applied;
  },

  listDependents: listAssessmentDependents,
  withdraw: withdrawAssessmentsOfBatch,
};

interface Known {
  /** Ids of assessments that are there, by organisation and rubric. */
  readonly present: Map<string, string>;
  readonly rubrics: ReadonlyMap<string, RubricRow>;
  readonly organisations: ReadonlyMap<string, Organisation>;
}

const keyOf = ({ organisationId, rubricId }: AssessmentLine): string => `${organisationId} ${rubricId}`;

async function readKnown(
  reads: Reads,
  rows: readonly ReadableRow[],
  { districtId }: ImportContext,
): Promise<Known> {
  const ids = rows.map((row) => lineOf(row).organisationId);
  const assessments = await reads
    .repository(Assessment)
    .query('row')
    .andWhere('row.districtId = :districtId and row.organisationId = any(:ids)', { districtId, ids })
    .andWhere(`row.state <> 'withdrawn'`)
    .getMany();
  const organisations = await reads
    .repository(Organisation)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = any(:ids)', { districtId, ids })
    .getMany();
  const rubrics = await reads.repository(RubricRow).find({ where: { districtId } });
  return {
    present: new Map(assessments.map((row) => [keyOf(row), row.id])),
    rubrics: new Map(rubrics.map((rubric) => [rubric.id, rubric])),
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
  };
}

function resultOf(row: ReadableRow, { rubrics }: Known, context: ImportContext) {
  const rubric = rubrics.get(lineOf(row).rubricId);
  if (!rubric) throw new Error('The reader has found the rubric');
  return readResult(row, rubric, context);
}

async function insertResult(
  tx: Transaction,
  row: ReadableRow,
  { known, context }: { readonly known: Known; readonly context: ImportContext },
): Promise<string> {
  const { organisationId, rubricId } = lineOf(row);
  const organisation = known.organisations.get(organisationId);
  const result = resultOf(row, known, context);
  if (!organisation || !result.ok) throw new Error('The check has let this row pass');
  const { id } = await tx.repository(Assessment).insert({
    ...rowOf(result.value),
    districtId: context.districtId,
    divisionId: organisation.divisionId,
    organisationId,
    rubricId,
    importBatchId: context.batchId,
    createdAt: context.now,
  });
  // As published: what a review changes becomes another version beside it.
  await tx.repository(AssessmentResult).insert({
    ...{ districtId: context.districtId, divisionId: organisation.divisionId, assessmentId: id },
    ...{ number: 1, total: result.value.total, grade: result.value.grade },
    settledOn: result.value.publishedOn,
  });
  return id;
}

function rowOf({ total, ...result }: RecordedGrade) {
  return { ...result, total, state: 'published' as const };
}
