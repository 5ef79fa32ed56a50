import { FUND_ENTRY_DIRECTIONS, FUND_ENTRY_KIND_LABELS } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import {
  type ExportColumn,
  type FilterWords,
  listExport,
  said,
  statedWords,
} from '../../../platform/exports';
import { organisationLoader } from '../../organisations';
import { findFund } from '../find-fund';
import { DevelopmentFund, FundAward, FundRestrictionRow } from '../fund.entity';
import { FundEntryRow } from '../fund-entry.entity';
import { FUND_ENTRY_ORDERS, type FundEntryFilter, narrowFundEntries } from '../fund-entry.resolver';

interface ExportedEntry {
  readonly row: FundEntryRow;
  readonly fund: string | null;
  readonly restriction: string | null;
  readonly recipient: string | null;
}

type Column = ExportColumn<ExportedEntry>;

const amountOf = ({ kind, amount }: FundEntryRow, direction: 'in' | 'out'): string | null =>
  FUND_ENTRY_DIRECTIONS[kind] === direction ? amount : null;

const COLUMNS: readonly Column[] = [
  { header: { zh: '日期', en: 'Day' }, kind: 'date', value: ({ row }) => row.occurredOn },
  { header: { zh: '基金', en: 'Fund' }, kind: 'text', width: 30, value: ({ fund }) => fund },
  {
    header: { zh: '收支类别', en: 'Kind' },
    kind: 'text',
    width: 16,
    value: ({ row }, locale) => said(FUND_ENTRY_KIND_LABELS[row.kind], locale),
  },
  { header: { zh: '收入（元）', en: 'In (yuan)' }, kind: 'money', value: ({ row }) => amountOf(row, 'in') },
  { header: { zh: '支出（元）', en: 'Out (yuan)' }, kind: 'money', value: ({ row }) => amountOf(row, 'out') },
  {
    header: { zh: '资金性质', en: 'Restriction' },
    kind: 'text',
    width: 24,
    help: { zh: '限定性资金写明名称，空为非限定性资金', en: 'Empty for unrestricted money' },
    value: ({ restriction }) => restriction,
  },
  {
    header: { zh: '受资助组织', en: 'Recipient' },
    kind: 'text',
    width: 34,
    help: { zh: '仅资助拨付', en: 'Of payments of awards only' },
    value: ({ recipient }) => recipient,
  },
  { header: { zh: '摘要', en: 'Note' }, kind: 'text', width: 40, value: ({ row }) => row.note },
];

/** The entries of funds as a file. */
export const FUND_ENTRY_EXPORT = listExport<FundEntryRow, ExportedEntry, FundEntryFilter>({
  code: 'fund-entries',
  title: { zh: '发展基金收支明细', en: 'Entries of development funds' },
  permission: 'funding.read',
  entity: FundEntryRow,
  orders: FUND_ENTRY_ORDERS,
  defaultOrder: 'lastFirst',
  filterType: 'FundEntryFilter',
  narrow: narrowFundEntries,
  describeFilter,
  toRows,
  columns: COLUMNS,
});

async function toRows(
  rows: readonly FundEntryRow[],
  context: RequestContext,
): Promise<readonly ExportedEntry[]> {
  const byIds = <E extends { readonly id: string }>(
    entity: Parameters<typeof context.reads.repository<E>>[0],
    ids: readonly (string | null)[],
  ): Promise<E[]> =>
    context.reads
      .repository(entity)
      .query('row')
      .andWhere('row.id = any(:ids)', { ids: [...new Set(ids)].filter((id) => id !== null) })
      .getMany();
  const funds = await byIds(
    DevelopmentFund,
    rows.map(({ fundId }) => fundId),
  );
  const restrictions = await byIds(
    FundRestrictionRow,
    rows.map(({ restrictionId }) => restrictionId),
  );
  const awards = await byIds(
    FundAward,
    rows.map(({ awardId }) => awardId),
  );
  const recipientOf = async (row: FundEntryRow): Promise<string | null> => {
    const award = awards.find(({ id }) => id === row.awardId);
    if (!award) return null;
    const { districtId, applicantId: id } = award;
    return (await organisationLoader(context).load({ districtId, id }))?.name ?? null;
  };
  return Promise.all(
    rows.map(async (row): Promise<ExportedEntry> => ({
      row,
      fund: funds.find(({ id }) => id === row.fundId)?.name ?? null,
      restriction: restrictions.find(({ id }) => id === row.restrictionId)?.title ?? null,
      recipient: await recipientOf(row),
    })),
  );
}

async function describeFilter(
  { fundId, from, to }: FundEntryFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  const fund = fundId == null ? undefined : await findFund(context.reads, fundId);
  return statedWords([
    [{ zh: '基金', en: 'Fund' }, fund?.name],
    [{ zh: '日期自', en: 'From' }, from],
    [{ zh: '日期至', en: 'To' }, to],
  ]);
}
