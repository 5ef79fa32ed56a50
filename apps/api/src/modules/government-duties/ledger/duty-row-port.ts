import type { GovernmentDuty } from '@weizhi/domain';
import type { NewRow, Reads, Transaction } from '../../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  type ImportValue,
  type ReadableRow,
  registerProblemTexts,
  type RowPlan,
  type RowProblem,
} from '../../../platform/imports';
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
    const inserted = await tx.repository(GovernmentDutyRow).insertIgnoringDuplicates(
      rows.map(({ values }) => toDuty(tx, values, context)),
      { properties: ['districtId', 'department', 'title'], where: 'withdrawn_at is null' },
    );
    const fresh = new Map(inserted.map(({ department, title, id }) => [`${department}|${title}`, id]));
    const present = await findPresent(tx, context, rows);
    return rows.map(({ ordinal, values }): AppliedRow => {
      const targetId = fresh.get(keyOf(values));
      if (targetId !== undefined) return { ordinal, targetId, outcome: 'imported' };
      return { ordinal, targetId: present.get(keyOf(values)) ?? '', outcome: 'duplicate' };
    });
  },

  async listDependents(reads, context) {
    const [row] = await reads.sql<{ count: number }>(
      `select count(*)::int as count from government_duty d
         join government_duty_act a on a.district_id = d.district_id and a.duty_id = d.id
        where d.district_id = $1::bigint and d.import_batch_id = $2::uuid`,
      [context.districtId, context.batchId],
    );
    const count = row?.count ?? 0;
    return count === 0 ? [] : [{ what: { zh: '职责履行记录', en: 'acts for these duties' }, count }];
  },

  async withdraw(tx, context) {
    await tx.sql(
      `update government_duty set withdrawn_at = $3::timestamptz
        where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null`,
      [context.districtId, context.batchId, context.now],
    );
  },
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

function textOf(value: ImportValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
