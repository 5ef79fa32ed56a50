import type { OutsideSystemKind, OutsideSystemLevel } from '@weizhi/domain';
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
import { getDistrictRoot, placeLookup } from '../../divisions';
import { departmentNamed } from '../../mandates';
import { OutsideSystem } from '../outside-system.entity';
import { OutsideSystemTarget } from '../outside-system-parts.entity';
import { ensureOwnSystem } from '../outside-system-rows';

registerProblemTexts({
  systemEndsBeforeStart: {
    zh: '停用日期 {date} 早于启用日期，请核对',
    en: 'It ends on {date}, before it begins: check it',
  },
  systemPlaceMissing: {
    zh: '全区使用的只能由区级账号导入；请写明街道或者社区',
    en: 'Only an account of the whole district leaves the place empty: name it',
  },
});

/** How rows of a register become outside systems. */
export const outsideSystemPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { place: await placeLookup(reads, context) };
  },

  async plan(reads, rows, context) {
    const present = await findPresent(reads, context, rows);
    return rows.map(({ ordinal, values }): RowPlan => ({
      ordinal,
      presentId: present.get(nameOf(values)) ?? null,
      problems: [...dayProblems(values), ...placeProblems(values, context)],
    }));
  },

  async apply(tx, rows, context) {
    await ensureOwnSystem(tx, context.districtId, context);
    const systems: NewRow<OutsideSystem>[] = [];
    for (const { values } of rows) systems.push(await toSystem(tx, context, values));
    const inserted = await tx.repository(OutsideSystem).insertIgnoringDuplicates(systems, {
      properties: ['districtId', 'name'],
      where: 'withdrawn_at is null',
    });
    const fresh = new Map(inserted.map(({ name, id }) => [name, id]));
    await insertTargets(tx, context, { rows, fresh });
    return appliedRows(rows, nameOf, { fresh, present: await findPresent(tx, context, rows) });
  },

  listDependents: (reads, context) =>
    countDependents(reads, context, {
      sql: `select count(*)::int as count from outside_system
        where district_id = $1::bigint and import_batch_id = $2::uuid and version > 1`,
      what: { zh: '已修改或对应过字段的系统', en: 'systems changed or mapped since' },
    }),

  withdraw: (tx, context) => withdrawRows(tx, 'outside_system', context),
};

async function toSystem(
  tx: Transaction,
  { districtId, batchId, now }: ImportContext,
  values: ReadableRow['values'],
): Promise<NewRow<OutsideSystem>> {
  return {
    districtId,
    name: nameOf(values),
    kind: textOf(values['kind']) as OutsideSystemKind,
    level: textOf(values['level']) as OutsideSystemLevel,
    departmentId: await departmentNamed(tx, districtId, textOf(values['department']) ?? ''),
    purpose: textOf(values['purpose']) ?? '',
    peopleAsked: Number(textOf(values['peopleAsked'])),
    activeFrom: textOf(values['activeFrom']) ?? '',
    activeUntil: textOf(values['activeUntil']),
    importBatchId: batchId,
    recordedBy: tx.actor.id,
    createdAt: now,
  };
}

async function insertTargets(
  tx: Transaction,
  context: ImportContext,
  { rows, fresh }: { readonly rows: readonly ReadableRow[]; readonly fresh: ReadonlyMap<string, string> },
): Promise<void> {
  const root = await getDistrictRoot(tx, context);
  const places = new Map(rows.map(({ values }) => [nameOf(values), textOf(values['place']) ?? root]));
  await tx.repository(OutsideSystemTarget).insertMany(
    [...fresh].map(([name, systemId]) => ({
      districtId: context.districtId,
      systemId,
      divisionId: places.get(name) ?? root,
    })),
  );
}

function dayProblems(values: ReadableRow['values']): RowProblem[] {
  const date = textOf(values['activeUntil']);
  if (date === null || date >= (textOf(values['activeFrom']) ?? '')) return [];
  return [
    {
      ...{ severity: 'error', column: 'activeUntil', code: 'systemEndsBeforeStart' },
      ...{ facts: { date }, value: date },
    },
  ];
}

function placeProblems(values: ReadableRow['values'], { divisionIds }: ImportContext): RowProblem[] {
  if (divisionIds === null || textOf(values['place']) !== null) return [];
  return [{ severity: 'error', column: 'place', code: 'systemPlaceMissing', facts: {}, value: null }];
}

async function findPresent(
  reads: Reads,
  context: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ id: string; name: string }>(
    `select id, name from outside_system
      where district_id = $1::bigint and name = any($2::text[]) and withdrawn_at is null`,
    [context.districtId, rows.map(({ values }) => nameOf(values))],
  );
  return new Map(found.map(({ name, id }) => [name, id]));
}

function nameOf(values: ReadableRow['values']): string {
  return textOf(values['name']) ?? '';
}
