import {
  ACCOUNTS_STATE_LABELS,
  hadWholeYear,
  type IsoDate,
  type MoneyText,
  reserveMonths,
} from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import {
  type ExportColumn,
  type FilterWords,
  labelled,
  listExport,
  said,
  statedWords,
} from '../../../platform/exports';
import { divisionLoader, statedDivision } from '../../divisions';
import { organisationKey, organisationLoader } from '../../organisations';
import { ACCOUNTS_ORDERS, narrowAccounts } from '../accounts-list';
import { AnnualAccounts } from '../annual-accounts.entity';
import { type AnnualAccountsFilter, AnnualAccountsOrder } from '../annual-accounts.inputs';
import { FIGURE_HEADERS } from './accounts-headers';

interface ExportedAccounts {
  readonly row: AnnualAccounts;
  readonly organisation: string | null;
  readonly community: string | null;
  readonly reserve: string | null;
}

type Column = ExportColumn<ExportedAccounts>;

const COLUMNS: readonly Column[] = [
  {
    header: { zh: '组织名称', en: 'Organisation' },
    kind: 'text',
    width: 34,
    value: ({ organisation }) => organisation,
  },
  { header: { zh: '社区', en: 'Community' }, kind: 'text', width: 18, value: ({ community }) => community },
  { header: { zh: '年度', en: 'Year' }, kind: 'text', value: ({ row }) => String(row.year) },
  {
    header: { zh: '状态', en: 'State' },
    kind: 'text',
    value: ({ row }, locale) => said(ACCOUNTS_STATE_LABELS[row.state], locale),
  },
  ...FIGURE_HEADERS.map(({ column, header }): Column => ({
    header,
    kind: 'money',
    value: ({ row }) => row[column],
  })),
  { header: { zh: '申报日期', en: 'Filed on' }, kind: 'date', value: ({ row }) => row.filedOn },
  {
    header: { zh: '储备月数', en: 'Months of reserve' },
    kind: 'number',
    help: {
      zh: '年末非限定性净资产 ÷（当年费用 ÷ 12）；当年不满12个月或没有支出的不计算',
      en: 'Unrestricted net assets at the end ÷ a twelfth of the year’s expense; empty for less than twelve months or without expense',
    },
    value: ({ reserve }) => reserve,
  },
];

/** The list of accounts as a file; it comes in again by the template and changes nothing. */
export const ACCOUNTS_EXPORT = listExport<AnnualAccounts, ExportedAccounts, AnnualAccountsFilter>({
  code: 'annual-accounts',
  title: { zh: '年度财务', en: 'Accounts by year' },
  permission: 'funding.read',
  entity: AnnualAccounts,
  orders: ACCOUNTS_ORDERS,
  defaultOrder: AnnualAccountsOrder.YEAR_DESC,
  filterType: 'AnnualAccountsFilter',
  narrow: narrowAccounts,
  describeFilter,
  toRows: (rows, context) => Promise.all(rows.map((row) => withNames(row, context))),
  columns: COLUMNS,
});

async function withNames(row: AnnualAccounts, context: RequestContext): Promise<ExportedAccounts> {
  const { districtId, organisationId: id } = row;
  const [organisation, division] = await Promise.all([
    organisationLoader(context).load({ districtId, id }),
    divisionLoader(context).load(row.divisionId),
  ]);
  const isWhole = hadWholeYear(row.year, (organisation?.foundedOn ?? null) as IsoDate | null);
  return {
    row,
    organisation: organisation?.name ?? null,
    community: division?.name ?? null,
    reserve: isWhole
      ? reserveMonths(row.closingUnrestricted as MoneyText, row.expenseTotal as MoneyText)
      : null,
  };
}

async function describeFilter(
  { divisionId, organisationId, years, states, search }: AnnualAccountsFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  const { locale } = context;
  const organisation =
    organisationId == null
      ? undefined
      : await organisationLoader(context).load(organisationKey(organisationId));
  return statedWords([
    await statedDivision(context, divisionId),
    [{ zh: '组织', en: 'Organisation' }, organisation?.name],
    [{ zh: '年度', en: 'Years' }, years == null ? null : years.join('、')],
    [{ zh: '状态', en: 'States' }, labelled(states, ACCOUNTS_STATE_LABELS, locale)],
    [{ zh: '查找', en: 'Search' }, search],
  ]);
}
