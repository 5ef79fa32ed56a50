import {
  isWithinKeywordLimits,
  isPermittedFinding,
  type MandateBody,
  type MandateClass,
  mandateClassesOf,
  readKeywords,
  MANDATE_LIMITS,
} from '@weizhi/domain';
import type { NewRow, Reads, Transaction } from '../../../platform/database';
import {
  appliedRows,
  countDependents,
  type ImportContext,
  type ImportRowPort,
  namedLookup,
  type ReadableRow,
  registerProblemTexts,
  type RowPlan,
  type RowProblem,
  textOf,
  withdrawRows,
} from '../../../platform/imports';
import { departmentNamed } from '../departments';
import { MandateItemRow } from '../mandate-edition.entity';

registerProblemTexts({
  mandateClassForeign: {
    zh: '这一主体的清单没有这个类别，请核对',
    en: 'The list of this body has no such class; check it',
  },
  mandateKeywordsTooMany: {
    zh: `关键词最多 ${String(MANDATE_LIMITS.keywords)} 个，每个不超过 ${String(MANDATE_LIMITS.keywordLength)} 字`,
    en: `At most ${String(MANDATE_LIMITS.keywords)} keywords, each up to ${String(MANDATE_LIMITS.keywordLength)} characters`,
  },
  mandateBasisMissing: {
    zh: '没有写依据；公布施行前必须补上',
    en: 'No legal basis; it has to be added before the edition is published',
  },
});

interface DraftRow {
  readonly id: string;
  readonly title: string;
  readonly body: MandateBody;
}

/** How rows of a file become items of drafts. */
export const mandateItemPort: ImportRowPort = {
  async openLookups(reads, context) {
    const drafts = await listDrafts(reads, context);
    return { edition: namedLookup(drafts.map(({ id, title }) => ({ id, name: title }))) };
  },

  async plan(reads, rows, context) {
    const drafts = new Map((await listDrafts(reads, context)).map((draft) => [draft.id, draft]));
    const present = await findPresent(reads, context, rows);
    return rows.map(({ ordinal, values }): RowPlan => {
      const problems = [
        ...classProblems(values, drafts.get(textOf(values['edition']) ?? '')),
        ...keywordProblems(values),
        ...basisProblems(values),
      ];
      return { ordinal, presentId: present.get(keyOf(values)) ?? null, problems };
    });
  },

  async apply(tx, rows, context) {
    await holdDrafts(tx, context, rows);
    const items: NewRow<MandateItemRow>[] = [];
    for (const { values } of rows) items.push(await toItem(tx, context, values));
    const inserted = await tx.repository(MandateItemRow).insertIgnoringDuplicates(items, {
      properties: ['districtId', 'editionId', 'code'],
      where: 'withdrawn_at is null',
    });
    const fresh = new Map(inserted.map((item) => [`${item.editionId}|${item.code}`, item.id]));
    return appliedRows(rows, keyOf, { fresh, present: await findPresent(tx, context, rows) });
  },

  listDependents: (reads, context) =>
    countDependents(reads, context, {
      sql: `select count(*)::int as count from mandate_item item
         join mandate_edition edition on edition.district_id = item.district_id and edition.id = item.edition_id
        where item.district_id = $1::bigint and item.import_batch_id = $2::uuid and edition.state <> 'draft'`,
      what: { zh: '已公布清单的事项', en: 'items of published lists' },
    }),

  withdraw: (tx, context) => withdrawRows(tx, 'mandate_item', context),
};

async function toItem(
  tx: Transaction,
  { districtId, batchId }: ImportContext,
  values: ReadableRow['values'],
): Promise<NewRow<MandateItemRow>> {
  const department = textOf(values['department']);
  const leadDays = textOf(values['leadDays']);
  return {
    ...{ districtId, importBatchId: batchId, editionId: textOf(values['edition']) ?? '' },
    code: textOf(values['code']) ?? '',
    mandateClass: textOf(values['mandateClass']) as MandateClass,
    name: textOf(values['name']) ?? '',
    keywords: readKeywords(textOf(values['keywords']) ?? ''),
    legalBasis: textOf(values['legalBasis']),
    departmentId: department === null ? null : await departmentNamed(tx, districtId, department),
    leadDays: leadDays === null ? null : Number(leadDays),
  };
}

/** Holds the drafts that items go into. One that was published since the file was read takes none: the file is read anew. */
async function holdDrafts(
  tx: Transaction,
  { districtId }: ImportContext,
  rows: readonly ReadableRow[],
): Promise<void> {
  const editions = new Set(rows.flatMap(({ values }) => textOf(values['edition']) ?? []));
  const held = await tx.sql<{ state: string }>(
    `select state from mandate_edition
      where district_id = $1::bigint and id = any($2::uuid[]) order by id for update`,
    [districtId, [...editions]],
  );
  if (held.some(({ state }) => state !== 'draft'))
    throw new Error('An edition was published while items came into it');
}

function keywordProblems(values: ReadableRow['values']): RowProblem[] {
  const value = textOf(values['keywords']);
  if (value === null || isWithinKeywordLimits(readKeywords(value))) return [];
  return [{ severity: 'error', column: 'keywords', code: 'mandateKeywordsTooMany', facts: {}, value }];
}

function classProblems(values: ReadableRow['values'], draft: DraftRow | undefined): RowProblem[] {
  const value = textOf(values['mandateClass']);
  if (!draft || value === null || mandateClassesOf(draft.body).includes(value as MandateClass)) return [];
  return [{ severity: 'error', column: 'mandateClass', code: 'mandateClassForeign', facts: {}, value }];
}

function basisProblems(values: ReadableRow['values']): RowProblem[] {
  const mandateClass = textOf(values['mandateClass']) as MandateClass | null;
  const needsBasis = mandateClass !== null && isPermittedFinding(mandateClass);
  if (!needsBasis || textOf(values['legalBasis']) !== null) return [];
  return [{ severity: 'warning', column: 'legalBasis', code: 'mandateBasisMissing', facts: {}, value: null }];
}

function listDrafts(reads: Reads, context: ImportContext): Promise<DraftRow[]> {
  return reads.sql<DraftRow>(
    `select edition.id, edition.title, edition.body from mandate_edition edition
      where edition.district_id = $1::bigint and edition.state = 'draft'
        and ($2::bigint[] is null or exists (
          select 1 from division_closure own
           where own.descendant_id = edition.division_id and own.ancestor_id = any($2::bigint[])))
      order by edition.title`,
    [context.districtId, context.divisionIds],
  );
}

async function findPresent(
  reads: Reads,
  context: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, string>> {
  const editions = new Set(rows.flatMap(({ values }) => textOf(values['edition']) ?? []));
  const found = await reads.sql<{ id: string; key: string }>(
    `select id, edition_id::text || '|' || code as key from mandate_item
      where district_id = $1::bigint and withdrawn_at is null
        and edition_id = any($2::uuid[]) and code = any($3::text[])`,
    [context.districtId, [...editions], rows.map(({ values }) => textOf(values['code']) ?? '')],
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}

function keyOf(values: ReadableRow['values']): string {
  return `${textOf(values['edition']) ?? ''}|${textOf(values['code']) ?? ''}`;
}
