import {
  type BilingualText,
  CONTRACT_KIND_LABELS,
  CONTRACT_STATE_LABELS,
  fenOfMoney,
  FUNDING_SOURCE_LABELS,
  FUNDING_THEME_LABELS,
  MILESTONE_KIND_LABELS,
  moneyOfFen,
  type MoneyText,
} from '@weizhi/domain';
import type { Locale } from '../../../platform/context/locale';
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
import { FundingContract } from '../contract.entity';
import { type FundingContractFilter, FundingContractOrder } from '../contract.inputs';
import { CONTRACT_ORDERS, narrowContracts } from '../contract-list';
import { instalmentsOf, milestonesOf, paymentsOf } from '../funding.loaders';
import type { FundingMilestone } from '../instalment.entity';
import { instalmentColumns, type LedgerInstalment, LEDGER_INSTALMENTS } from './contract-instalment-columns';

interface ExportedContract {
  readonly row: FundingContract;
  readonly supplier: string | null;
  readonly fiscalHost: string | null;
  readonly division: string | null;
  readonly paid: MoneyText;
  /** In their order, each with its milestone. */
  readonly instalments: readonly ExportedInstalment[];
}

interface ExportedInstalment {
  readonly amount: string;
  readonly milestone: FundingMilestone | undefined;
}

type Column = ExportColumn<ExportedContract>;

const stated = (
  header: BilingualText,
  kind: Column['kind'],
  value: (row: FundingContract, locale: Locale) => string | null,
): Column => ({ header, kind, value: ({ row }, locale) => value(row, locale) });

const yes = (is: boolean, locale: Locale): string | null =>
  is ? said({ zh: '是', en: 'yes' }, locale) : null;

const COLUMNS: readonly Column[] = [
  stated({ zh: '编号', en: 'Number' }, 'text', ({ number }) => number),
  { ...stated({ zh: '项目名称', en: 'Project' }, 'text', ({ title }) => title), width: 34 },
  stated({ zh: '状态', en: 'State' }, 'text', ({ state }, locale) =>
    said(CONTRACT_STATE_LABELS[state], locale),
  ),
  stated({ zh: '类别', en: 'Kind' }, 'text', ({ kind }, locale) => said(CONTRACT_KIND_LABELS[kind], locale)),
  stated({ zh: '枢纽合同', en: 'Hub’s own' }, 'text', ({ hub }, locale) => yes(hub, locale)),
  stated({ zh: '资金来源', en: 'Source' }, 'text', ({ source }, locale) =>
    said(FUNDING_SOURCE_LABELS[source], locale),
  ),
  stated({ zh: '领域', en: 'Theme' }, 'text', ({ theme }, locale) =>
    said(FUNDING_THEME_LABELS[theme], locale),
  ),
  { ...stated({ zh: '购买主体', en: 'Purchaser' }, 'text', ({ purchaser }) => purchaser), width: 24 },
  { header: { zh: '承接主体', en: 'Supplier' }, kind: 'text', width: 34, value: ({ supplier }) => supplier },
  {
    header: { zh: '托管机构', en: 'Fiscal host' },
    kind: 'text',
    width: 34,
    help: {
      zh: '代无法人资格的承接主体签约和管理资金',
      en: 'Signs for a supplier without legal personality',
    },
    value: ({ fiscalHost }) => fiscalHost,
  },
  { header: { zh: '实施区域', en: 'Place' }, kind: 'text', width: 18, value: ({ division }) => division },
  stated({ zh: '合同金额（元）', en: 'Amount (yuan)' }, 'money', ({ amount }) => amount),
  {
    header: { zh: '已拨付（元）', en: 'Paid (yuan)' },
    kind: 'money',
    help: { zh: '已登记的各期拨款之和，不减追回', en: 'Payments recorded, claw-backs not taken off' },
    value: ({ paid }) => paid,
  },
  stated(
    { zh: '已追回（元）', en: 'Clawed back (yuan)' },
    'money',
    ({ clawedBackAmount }) => clawedBackAmount,
  ),
  stated({ zh: '签约日期', en: 'Signed on' }, 'date', ({ signedOn }) => signedOn),
  stated({ zh: '合同开始', en: 'Starts on' }, 'date', ({ startsOn }) => startsOn),
  stated({ zh: '合同截止', en: 'Ends on' }, 'date', ({ endsOn }) => endsOn),
  stated({ zh: '稳定项目', en: 'Stable' }, 'text', ({ stable }, locale) => yes(stable, locale)),
  ...LEDGER_INSTALMENTS.flatMap(instalmentCells),
  { ...stated({ zh: '绩效评价', en: 'Evaluation' }, 'text', ({ evaluation }) => evaluation), width: 30 },
];

/** The first instalments stand in the cells from which they come in again. */
function instalmentCells(place: LedgerInstalment): readonly Column[] {
  const { amount, milestone, dueOn } = instalmentColumns(place);
  const own = ({ instalments }: ExportedContract): ExportedInstalment | undefined => instalments[place - 1];
  return [
    { header: amount.header, kind: 'money', value: (row) => own(row)?.amount ?? null },
    {
      header: milestone.header,
      kind: 'text',
      value: (row, locale) => {
        const kind = own(row)?.milestone?.kind;
        return kind ? said(MILESTONE_KIND_LABELS[kind], locale) : null;
      },
    },
    { header: dueOn.header, kind: 'date', value: (row) => own(row)?.milestone?.dueOn ?? null },
  ];
}

/** The list of funded projects as a file. */
export const CONTRACT_EXPORT = listExport<FundingContract, ExportedContract, FundingContractFilter>({
  code: 'funding-contracts',
  title: { zh: '项目与合同', en: 'Funded projects' },
  permission: 'funding.read',
  entity: FundingContract,
  orders: CONTRACT_ORDERS,
  defaultOrder: FundingContractOrder.UPDATED_AT_DESC,
  filterType: 'FundingContractFilter',
  narrow: narrowContracts,
  describeFilter,
  toRows: (rows, context) => Promise.all(rows.map((row) => withNames(row, context))),
  columns: COLUMNS,
});

async function withNames(row: FundingContract, context: RequestContext): Promise<ExportedContract> {
  const { districtId } = row;
  const nameOf = async (id: string | null): Promise<string | null> =>
    id === null ? null : ((await organisationLoader(context).load({ districtId, id }))?.name ?? null);
  const [supplier, fiscalHost, division, payments, instalments, milestones] = await Promise.all([
    nameOf(row.supplierId),
    nameOf(row.fiscalHostId),
    divisionLoader(context).load(row.divisionId),
    paymentsOf(context, row),
    instalmentsOf(context, row),
    milestonesOf(context, row),
  ]);
  const paid = payments.reduce((sum, { amount }) => sum + fenOfMoney(amount as MoneyText), 0n);
  return {
    row,
    supplier,
    fiscalHost,
    division: division?.name ?? null,
    paid: moneyOfFen(paid),
    instalments: instalments.map(({ amount, milestoneId }) => ({
      amount,
      milestone: milestones.find(({ id }) => id === milestoneId),
    })),
  };
}

async function describeFilter(
  { divisionId, supplierId, states, kinds, hub, search }: FundingContractFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  const { locale } = context;
  const supplier =
    supplierId == null ? undefined : await organisationLoader(context).load(organisationKey(supplierId));
  return statedWords([
    await statedDivision(context, divisionId),
    [{ zh: '承接主体', en: 'Supplier' }, supplier?.name],
    [{ zh: '状态', en: 'States' }, labelled(states, CONTRACT_STATE_LABELS, locale)],
    [{ zh: '类别', en: 'Kinds' }, labelled(kinds, CONTRACT_KIND_LABELS, locale)],
    [
      { zh: '枢纽合同', en: 'Hub’s own' },
      hub == null
        ? null
        : said(hub ? { zh: '仅枢纽合同', en: 'only' } : { zh: '不含枢纽合同', en: 'none' }, locale),
    ],
    [{ zh: '查找', en: 'Search' }, search],
  ]);
}
