import { type BilingualText, dateInShanghai } from '@weizhi/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context';
import { type ExportColumn, listExport, said, statedWords } from '../../platform/exports';
import { divisionKey, divisionLoader, statedDivision } from '../divisions';
import { CommitteeStaffingRow } from './committee-staffing.entity';
import { readStaffing, type StaffingRecord } from './staffing.reads';
import type { CommitteeStaffingFilter } from './staffing.type';

interface ExportedStaffing {
  readonly record: StaffingRecord | undefined;
  readonly community: string | null;
}

type Value = ExportColumn<ExportedStaffing>['value'];
const column = (
  kind: ExportColumn<ExportedStaffing>['kind'],
  header: BilingualText,
  value: Value,
): ExportColumn<ExportedStaffing> => ({ kind, header, value });

/** The first four are the columns of the template: what was taken away can be imported again. */
const COLUMNS: readonly ExportColumn<ExportedStaffing>[] = [
  column('text', { zh: '社区', en: 'Community' }, ({ community }) => community),
  column('date', { zh: '起算日期', en: 'From' }, ({ record }) => record?.validFrom ?? null),
  column(
    'number',
    { zh: '全职岗位数', en: 'Full-time posts' },
    ({ record }) => record?.fullTimePosts ?? null,
  ),
  column('text', { zh: '依据', en: 'Basis' }, ({ record }) => record?.basis ?? null),
  column(
    'number',
    { zh: '更正前', en: 'Before the correction' },
    ({ record }) => record?.correctedFrom ?? null,
  ),
  column('date', { zh: '登记日期', en: 'Recorded on' }, ({ record }) =>
    record ? dateInShanghai(record.recordedAt.getTime()) : null,
  ),
];

const SAME_MONTH =
  'other.district_id = row.districtId and other.division_id = row.divisionId and other.valid_from = row.validFrom and other.withdrawn_at is null';
const COUNTS = `row.withdrawnAt is null and not exists (select 1 from committee_staffing other
  where ${SAME_MONTH} and (other.created_at, other.id) > (row.createdAt, row.id))`;
const WAS_CORRECTED = `exists (select 1 from committee_staffing other where ${SAME_MONTH} and other.id <> row.id)`;
const WITHIN = `exists (select 1 from division_closure within
  where within.ancestor_id = :divisionId::bigint and within.descendant_id = row.divisionId)`;

const CORRECTED: BilingualText = { zh: '更正过的', en: 'corrected' };
const NEVER: BilingualText = { zh: '没有更正的', en: 'never corrected' };

/** The posts of committees as they count now. */
export const STAFFING_EXPORT = listExport<CommitteeStaffingRow, ExportedStaffing, CommitteeStaffingFilter>({
  code: 'committee-staffing',
  title: { zh: '居委会全职岗位', en: "Full-time posts of residents' committees" },
  permission: 'indicator.read',
  entity: CommitteeStaffingRow,
  orders: { byCommunity: { properties: ['divisionId', 'validFrom'], direction: 'asc' } },
  defaultOrder: 'byCommunity',
  filterType: 'CommitteeStaffingFilter',
  narrow,
  describeFilter: async ({ divisionId, corrected }, context) =>
    statedWords([
      await statedDivision(context, divisionId),
      [
        { zh: '更正情况', en: 'Corrections' },
        corrected == null ? null : said(corrected ? CORRECTED : NEVER, context.locale),
      ],
    ]),
  toRows,
  columns: COLUMNS,
});

function narrow(
  query: SelectQueryBuilder<CommitteeStaffingRow>,
  { divisionId, corrected }: CommitteeStaffingFilter,
): void {
  query.andWhere(COUNTS);
  if (divisionId != null) query.andWhere(WITHIN, { divisionId: divisionKey(divisionId) });
  if (corrected != null) query.andWhere(corrected ? WAS_CORRECTED : `not ${WAS_CORRECTED}`);
}

async function toRows(
  rows: readonly CommitteeStaffingRow[],
  context: RequestContext,
): Promise<readonly ExportedStaffing[]> {
  const records = new Map<string, StaffingRecord>();
  for (const [districtId, own] of Map.groupBy(rows, (row) => row.districtId)) {
    const divisionIds = [...new Set(own.map((row) => row.divisionId))];
    for (const record of await readStaffing(context.reads, { districtId, divisionIds }))
      records.set(`${districtId} ${record.divisionId} ${record.validFrom}`, record);
  }
  return Promise.all(
    rows.map(async ({ districtId, divisionId, validFrom }) => ({
      record: records.get(`${districtId} ${divisionId} ${validFrom}`),
      community: (await divisionLoader(context).load(divisionId))?.name ?? null,
    })),
  );
}
