import {
  customaryCommunityName,
  dateInShanghai,
  type DisposalOutcome,
  type MatterChannel,
  type MatterNature,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  type ReadableRow,
  registerProblemTexts,
  type RowPlan,
  type RowProblem,
  textOf,
} from '../../platform/imports';
import { communityLookup, type CommunityRow, getDistrictRoot, listCommunities } from '../divisions';
import { type RecordedMatter, recordMatters } from './record-matters';
import { withdrawMatters } from './withdraw-matters';

registerProblemTexts({
  matterNotLocated: {
    zh: '未定位到社区，将计入全区、不计入任何社区；如能确定，请补填社区',
    en: 'No community: it will count for the district and for no community; fill it in if you can',
  },
  matterSubdistrictDiffers: {
    zh: '社区属于{actual}，与所填街道“{written}”不符，将以社区为准，请核对',
    en: 'The community belongs to {actual}, not to “{written}”; the community holds: check it',
  },
  matterOutsideScope: {
    zh: '您只能导入所辖社区的事项，请填写所辖社区，或交由区级导入',
    en: 'You may import matters of your own communities only: fill in the community',
  },
  matterInFuture: { zh: '登记日期 {date} 晚于今天，请核对', en: 'The day {date} lies in the future' },
});

/** How rows of a ledger become matters. */
export const matterRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const present = await findPresent(reads, context, rows);
    const communities = new Map(
      (await listCommunities(reads, context)).map((community) => [community.id, community]),
    );
    const today = context.now;
    return rows.map(({ ordinal, values }): RowPlan => {
      const community = communities.get(textOf(values['community']) ?? '');
      const problems = [
        ...scopeProblems(community, context),
        ...locationProblems(values, community),
        ...dateProblems(textOf(values['reportedOn']), today),
      ];
      return { ordinal, presentId: present.get(textOf(values['number']) ?? '') ?? null, problems };
    });
  },

  async apply(tx, rows, context) {
    const root = await getDistrictRoot(tx, context);
    const communities = new Map(
      (await listCommunities(tx, context)).map((community) => [community.id, community]),
    );
    const matters = rows.map(({ values }) => toMatter(values, communities, root));
    const inserted = await recordMatters(
      tx,
      { districtId: context.districtId, importBatchId: context.batchId },
      matters,
    );
    const present = await findPresent(tx, context, rows);
    return rows.map(({ ordinal, values }): AppliedRow => {
      const number = textOf(values['number']) ?? '';
      const targetId = inserted.get(number);
      if (targetId !== undefined) return { ordinal, targetId, outcome: 'imported' };
      return { ordinal, targetId: present.get(number) ?? '', outcome: 'duplicate' };
    });
  },

  listDependents: () => Promise.resolve([]),

  async withdraw(tx, context) {
    await withdrawMatters(tx, {
      districtId: context.districtId,
      importBatchId: context.batchId,
      at: context.now,
    });
  },
};

function toMatter(
  values: ReadableRow['values'],
  communities: ReadonlyMap<string, CommunityRow>,
  root: string,
): RecordedMatter {
  return {
    ...placeOf(communities.get(textOf(values['community']) ?? ''), root),
    // What is required is there: the reader has seen to it.
    number: textOf(values['number']) ?? '',
    reportedOn: textOf(values['reportedOn']) ?? '',
    eventType: textOf(values['eventType']) ?? '',
    mainType: textOf(values['mainType']),
    subType: textOf(values['subType']),
    disposingUnit: textOf(values['disposingUnit']),
    // The reader has held these three to their dictionaries.
    channel: textOf(values['channel']) as MatterChannel,
    nature: textOf(values['nature']) as MatterNature,
    outcome: textOf(values['outcome']) as DisposalOutcome | null,
  };
}

function placeOf(
  community: CommunityRow | undefined,
  root: string,
): Pick<RecordedMatter, 'communityId' | 'communityName' | 'divisionId' | 'subdistrictId'> {
  if (!community) return { divisionId: root, communityId: null, subdistrictId: null, communityName: null };
  return {
    divisionId: community.id,
    communityId: community.id,
    subdistrictId: community.subdistrictId,
    communityName: customaryCommunityName(community.name),
  };
}

/** Who imports into a part of the district may not bring in rows of which nobody knows where they belong. */
function scopeProblems(community: CommunityRow | undefined, { divisionIds }: ImportContext): RowProblem[] {
  if (divisionIds === null || community) return [];
  return [{ severity: 'error', column: 'community', code: 'matterOutsideScope', facts: {}, value: null }];
}

function locationProblems(values: ReadableRow['values'], community: CommunityRow | undefined): RowProblem[] {
  const written = textOf(values['subdistrict']);
  if (!community)
    return [{ severity: 'warning', column: 'community', code: 'matterNotLocated', facts: {}, value: null }];
  if (written === null || written === community.subdistrictName) return [];
  const facts = { written, actual: community.subdistrictName };
  return [
    { severity: 'warning', column: 'subdistrict', code: 'matterSubdistrictDiffers', facts, value: written },
  ];
}

function dateProblems(date: string | null, now: Date): RowProblem[] {
  if (date === null || date <= dateInShanghai(now.getTime())) return [];
  return [{ severity: 'error', column: 'reportedOn', code: 'matterInFuture', facts: { date }, value: date }];
}

async function findPresent(
  reads: Reads,
  context: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ number: string; id: string }>(
    `select number, id from matter where district_id = $1::bigint and number = any($2::text[]) and withdrawn_at is null`,
    [context.districtId, rows.map(({ values }) => textOf(values['number']) ?? '')],
  );
  return new Map(found.map((row) => [row.number, row.id]));
}
