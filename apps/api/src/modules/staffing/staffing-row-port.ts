import { isoDate, isStaffingDay } from '@weizhi/domain';
import type { NewRow, Reads } from '../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  type ImportValue,
  type ReadableRow,
  registerProblemTexts,
  type RowProblem,
} from '../../platform/imports';
import { communityLookup, listCommunities } from '../divisions';
import { CommitteeStaffingRow } from './committee-staffing.entity';

registerProblemTexts({
  staffingNotFromFirstOfMonth: {
    zh: '岗位数按月起算，请填当月1日',
    en: 'Posts are counted by the month: state the first of one',
  },
  staffingOfVirtualCommunity: {
    zh: '虚拟社区没有居委会，不登记岗位数',
    en: 'A virtual community has no committee, and so no posts',
  },
  staffingCorrected: {
    zh: '该月已登记 {posts} 个岗位，导入后更正，原数保留备查',
    en: '{posts} posts are recorded for that month; they will be corrected and kept for the record',
  },
});

/** How rows of a ledger become posts of committees. */
export const staffingRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const present = await findPresent(reads, context, rows);
    const virtual = await findVirtual(reads, rows);
    return rows.map((row) => {
      const stands = present.get(keyOf(row));
      return {
        ordinal: row.ordinal,
        presentId: stands && isSame(stands, row) ? stands.id : null,
        problems: problemsOf(row, { stands, isVirtual: virtual.has(textOf(row.values['community'])) }),
      };
    });
  },

  async apply(tx, rows, context) {
    const present = await findPresent(tx, context, rows);
    const fresh = rows.filter((row) => {
      const stands = present.get(keyOf(row));
      return !stands || !isSame(stands, row);
    });
    const inserted = await tx.repository(CommitteeStaffingRow).insertIgnoringDuplicates(
      fresh.map((row) => toStaffing(row, context)),
      { properties: ['districtId', 'divisionId', 'validFrom', 'importBatchId'] },
    );
    const added = new Set(inserted.map(({ id }) => id));
    const now = await findPresent(tx, context, rows);
    return rows.map((row): AppliedRow => {
      const targetId = now.get(keyOf(row))?.id ?? '';
      return { ordinal: row.ordinal, targetId, outcome: added.has(targetId) ? 'imported' : 'duplicate' };
    });
  },

  listDependents: () => Promise.resolve([]),

  async withdraw(tx, { districtId, batchId, now }) {
    await tx.sql(
      `update committee_staffing set withdrawn_at = $3::timestamptz, version = version + 1
        where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null`,
      [districtId, batchId, now],
    );
  },
};

interface Present {
  readonly id: string;
  readonly posts: number;
}

function toStaffing({ values }: ReadableRow, context: ImportContext): NewRow<CommitteeStaffingRow> {
  return {
    districtId: context.districtId,
    importBatchId: context.batchId,
    divisionId: textOf(values['community']),
    validFrom: textOf(values['validFrom']),
    fullTimePosts: textOf(values['fullTimePosts']),
    basis: textOf(values['basis']),
    createdAt: context.now,
  };
}

function problemsOf(
  { values }: ReadableRow,
  { stands, isVirtual }: { readonly stands: Present | undefined; readonly isVirtual: boolean },
): RowProblem[] {
  const problems: RowProblem[] = [];
  const validFrom = textOf(values['validFrom']);
  const error = { severity: 'error', facts: {} } as const;
  if (!isStaffingDay(isoDate(validFrom)))
    problems.push({ ...error, column: 'validFrom', code: 'staffingNotFromFirstOfMonth', value: validFrom });
  if (isVirtual)
    problems.push({ ...error, column: 'community', code: 'staffingOfVirtualCommunity', value: null });
  if (stands && stands.posts !== Number(values['fullTimePosts']))
    problems.push({
      ...{ severity: 'warning', column: 'fullTimePosts', code: 'staffingCorrected' },
      ...{ facts: { posts: String(stands.posts) }, value: textOf(values['fullTimePosts']) },
    });
  return problems;
}

function isSame({ posts }: Present, { values }: ReadableRow): boolean {
  return posts === Number(values['fullTimePosts']);
}

function keyOf({ values }: ReadableRow): string {
  return `${textOf(values['community'])} ${textOf(values['validFrom'])}`;
}

/** What counts now for the months of the rows. */
async function findPresent(
  reads: Reads,
  { districtId }: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, Present>> {
  const found = await reads.sql<Present & { readonly key: string }>(
    `select distinct on (s.division_id, s.valid_from) s.id, s.full_time_posts::float8 as posts,
            s.division_id::text || ' ' || s.valid_from::text as key
       from unnest($2::bigint[], $3::date[]) k(division_id, valid_from)
       join committee_staffing s on s.district_id = $1::bigint and s.withdrawn_at is null
        and s.division_id = k.division_id and s.valid_from = k.valid_from
      order by s.division_id, s.valid_from, s.created_at desc, s.id desc`,
    [
      districtId,
      rows.map(({ values }) => textOf(values['community'])),
      rows.map(({ values }) => textOf(values['validFrom'])),
    ],
  );
  return new Map(found.map(({ key, id, posts }) => [key, { id, posts }]));
}

async function findVirtual(reads: Reads, rows: readonly ReadableRow[]): Promise<ReadonlySet<string>> {
  const found = await reads.sql<{ id: string }>(
    `select id::text as id from division where id = any($1::bigint[]) and kind = 'virtualCommunity'`,
    [rows.map(({ values }) => textOf(values['community']))],
  );
  return new Set(found.map(({ id }) => id));
}

/** What is required is there: the reader has seen to it. */
function textOf(value: ImportValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
