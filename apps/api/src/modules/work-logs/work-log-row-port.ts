import { dateInShanghai } from '@weizhi/domain';
import type { NewRow, Reads } from '../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  type ReadableRow,
  registerProblemTexts,
  type RowProblem,
  textOf,
} from '../../platform/imports';
import { communityLookup, getDistrictRoot, listCommunities } from '../divisions';
import { WorkLogCountRow } from './work-log-count.entity';

registerProblemTexts({
  workLogOutsideScope: {
    zh: '您只能导入所辖社区的工作日志，请填写所辖社区，或交由区级导入',
    en: 'You may import work logs of your own communities only: fill in the community',
  },
  workLogYearUnfinished: {
    zh: '{year} 年尚未结束，全年件数无从填起；请待年终后导入',
    en: '{year} is not over: its items are not known yet',
  },
  workLogSubjectMissing: {
    zh: '未填事项类别的件数将作为“未列明”导入',
    en: 'Items without a subject are imported as not told',
  },
});

/** How rows of a ledger become counts of a work log. */
export const workLogRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const root = await getDistrictRoot(reads, context);
    const present = await findPresent(reads, context, { root, rows });
    return rows.map(({ ordinal, values }) => ({
      ordinal,
      presentId: present.get(keyOf(values, root)) ?? null,
      problems: problemsOf(values, context),
    }));
  },

  async apply(tx, rows, context) {
    const root = await getDistrictRoot(tx, context);
    const counts = rows.map((row) => toCount(row, { root, context }));
    const inserted = await tx.repository(WorkLogCountRow).insertIgnoringDuplicates(counts, {
      properties: ['districtId', 'divisionId', 'committee', 'year', 'subject'],
      where: 'withdrawn_at is null',
    });
    const added = new Set(inserted.map(({ id }) => id));
    const present = await findPresent(tx, context, { root, rows });
    return rows.map(({ ordinal, values }): AppliedRow => {
      const targetId = present.get(keyOf(values, root)) ?? '';
      return { ordinal, targetId, outcome: added.has(targetId) ? 'imported' : 'duplicate' };
    });
  },

  listDependents: () => Promise.resolve([]),

  async withdraw(tx, { districtId, batchId, now }) {
    await tx.sql(
      `update work_log_count set withdrawn_at = $3::timestamptz, version = version + 1
        where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null`,
      [districtId, batchId, now],
    );
  },
};

type Values = ReadableRow['values'];

function toCount(
  { ordinal, values }: ReadableRow,
  { root, context }: { readonly root: string; readonly context: ImportContext },
): NewRow<WorkLogCountRow> {
  return {
    districtId: context.districtId,
    importBatchId: context.batchId,
    divisionId: textOf(values['community']) ?? root,
    // What is required is there: the reader has seen to it.
    committee: textOf(values['committee']) ?? '',
    year: Number(values['year']),
    subject: textOf(values['subject']) ?? '',
    items: Number(values['items']),
    publishedShare: textOf(values['publishedShare']),
    place: ordinal,
  };
}

function problemsOf(values: Values, { divisionIds, now }: ImportContext): RowProblem[] {
  const problems: RowProblem[] = [];
  const year = Number(values['year']);
  if (divisionIds !== null && textOf(values['community']) === null)
    problems.push({
      severity: 'error',
      column: 'community',
      code: 'workLogOutsideScope',
      facts: {},
      value: null,
    });
  if (year >= Number(dateInShanghai(now.getTime()).slice(0, 4)))
    problems.push({
      severity: 'error',
      column: 'year',
      code: 'workLogYearUnfinished',
      facts: { year: String(year) },
      value: String(year),
    });
  if (textOf(values['subject']) === null)
    problems.push({
      severity: 'warning',
      column: 'subject',
      code: 'workLogSubjectMissing',
      facts: {},
      value: null,
    });
  return problems;
}

/** Of several rows without a subject in one log the first counts: a log has one remainder. */
function keyOf(values: Values, root: string): string {
  return JSON.stringify([
    textOf(values['community']) ?? root,
    textOf(values['committee']),
    Number(values['year']),
    textOf(values['subject']) ?? '',
  ]);
}

async function findPresent(
  reads: Reads,
  { districtId }: ImportContext,
  { root, rows }: { readonly root: string; readonly rows: readonly ReadableRow[] },
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ key: string; id: string }>(
    `select c.id, k.key from unnest($2::text[]) k(key)
       join work_log_count c on c.district_id = $1::bigint and c.withdrawn_at is null
        and c.division_id = (k.key::jsonb ->> 0)::bigint and c.committee = k.key::jsonb ->> 1
        and c.year = (k.key::jsonb ->> 2)::int and c.subject = k.key::jsonb ->> 3`,
    [districtId, rows.map(({ values }) => keyOf(values, root))],
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}
