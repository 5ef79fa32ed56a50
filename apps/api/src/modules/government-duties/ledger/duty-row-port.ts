import type { GovernmentDuty } from '@weizhi/domain';
import type { NewRow, Reads, Transaction } from '../../../platform/database';
import {
  appliedRows,
  countDependents,
  type ImportContext,
  type ImportRowPort,
  type ReadableRow,
  registerProblemTexts,
  type RowPlan,
  type RowProblem,
  textOf,
  withdrawRows,
} from '../../../platform/imports';
import { enterDepartments } from '../../mandates';
import { GovernmentDutyRow } from '../government-duty.entity';

registerProblemTexts({
  dutyEndsBeforeStart: {
    zh: '截止日期 {date} 不晚于第一期开始日期，请核对',
    en: 'It ends on {date}, not after it begins: check it',
  },
  dutyOfDistrictOnly: {
    zh: '政府职责是全区的，只有区级账号可以导入',
    en: 'Duties are a district’s: only an account of the whole district brings them in',
  },
});

/** How rows of a yearly list become duties. */
export const dutyRowPort: ImportRowPort = {
  openLookups: () => Promise.resolve({}),

  async plan(reads, rows, context) {
    const present = await findPresent(reads, context, rows);
    return rows.map(({ ordinal, values }): RowPlan => ({
      ordinal,
      presentId: present.get(keyOf(values)) ?? null,
      problems: [...scopeProblems(context), ...dayProblems(values)],
    }));
  },

  async apply(tx, rows, context) {
    await enterDepartments(
      tx,
      context.districtId,
      rows.map(({ values }) => textOf(values['department'])),
    );
    const inserted = await tx.repository(GovernmentDutyRow).insertIgnoringDuplicates(
      rows.map(({ values }) => toDuty(tx, values, context)),
      { properties: ['districtId', 'department', 'title'], where: 'withdrawn_at is null' },
    );
    const fresh = new Map(inserted.map(({ department, title, id }) => [`${department}|${title}`, id]));
    return appliedRows(rows, keyOf, { fresh, present: await findPresent(tx, context, rows) });
  },

  listDependents: (reads, context) =>
    countDependents(reads, context, {
      sql: `select count(*)::int as count from government_duty d
         join government_duty_act a on a.district_id = d.district_id and a.duty_id = d.id
        where d.district_id = $1::bigint and d.import_batch_id = $2::uuid`,
      what: { zh: '职责履行记录', en: 'acts for these duties' },
    }),

  withdraw: (tx, context) => withdrawRows(tx, 'government_duty', context),
};

function toDuty(
  tx: Transaction,
  values: ReadableRow['values'],
  context: ImportContext,
): NewRow<GovernmentDutyRow> {
  return {
    districtId: context.districtId,
    duty: textOf(values['duty']) as GovernmentDuty,
    department: textOf(values['department']) ?? '',
    title: textOf(values['title']) ?? '',
    basis: textOf(values['basis']) ?? '',
    startsOn: textOf(values['startsOn']) ?? '',
    everyMonths: Number(textOf(values['everyMonths'])),
    endsOn: textOf(values['endsOn']),
    importBatchId: context.batchId,
    recordedBy: tx.actor.id,
    createdAt: context.now,
  };
}

function scopeProblems({ divisionIds }: ImportContext): RowProblem[] {
  if (divisionIds === null) return [];
  return [{ severity: 'error', column: 'department', code: 'dutyOfDistrictOnly', facts: {}, value: null }];
}

function dayProblems(values: ReadableRow['values']): RowProblem[] {
  const date = textOf(values['endsOn']);
  if (date === null || date > (textOf(values['startsOn']) ?? '')) return [];
  return [{ severity: 'error', column: 'endsOn', code: 'dutyEndsBeforeStart', facts: { date }, value: date }];
}

async function findPresent(
  reads: Reads,
  context: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ id: string; key: string }>(
    `select id, department || '|' || title as key from government_duty
      where district_id = $1::bigint and title = any($2::text[]) and withdrawn_at is null`,
    [context.districtId, rows.map(({ values }) => textOf(values['title']) ?? '')],
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}

function keyOf(values: ReadableRow['values']): string {
  return `${textOf(values['department']) ?? ''}|${textOf(values['title']) ?? ''}`;
}
