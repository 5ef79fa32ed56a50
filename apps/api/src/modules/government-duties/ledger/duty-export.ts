import { GOVERNMENT_DUTY_LABELS } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { type ExportColumn, labelled, listExport, said, statedWords } from '../../../platform/exports';
import { dutyActLoader } from '../duty-act-loader';
import { DUTY_ORDERS, narrowDuties } from '../duty-list';
import { todayOf, vacantPeriodsOf } from '../duty-rows';
import { type GovernmentDutyAct, GovernmentDutyRow } from '../government-duty.entity';
import type { GovernmentDutyFilter } from '../government-duty.inputs';
import { FREQUENCY_LABELS } from './duty-frequency';

interface ExportedDuty {
  readonly row: GovernmentDutyRow;
  readonly acts: readonly GovernmentDutyAct[];
  readonly vacant: number;
}

const NO_FREQUENCY = { zh: '—', en: '—' };

/** The first seven as in the import template, so that a list goes out and comes in again. */
const COLUMNS: readonly ExportColumn<ExportedDuty>[] = [
  {
    header: { zh: '职责类别', en: 'Duty' },
    kind: 'text',
    width: 18,
    value: ({ row }, locale) => said(GOVERNMENT_DUTY_LABELS[row.duty], locale),
  },
  {
    header: { zh: '责任部门', en: 'Department' },
    kind: 'text',
    width: 20,
    value: ({ row }) => row.department,
  },
  {
    header: { zh: '每期应做的事', en: 'What is due' },
    kind: 'text',
    width: 34,
    value: ({ row }) => row.title,
  },
  { header: { zh: '依据', en: 'Basis' }, kind: 'text', width: 34, value: ({ row }) => row.basis },
  { header: { zh: '第一期开始日期', en: 'From' }, kind: 'date', value: ({ row }) => row.startsOn },
  {
    header: { zh: '多久一次', en: 'How often' },
    kind: 'text',
    value: ({ row }, locale) => said(FREQUENCY_LABELS[String(row.everyMonths)] ?? NO_FREQUENCY, locale),
  },
  { header: { zh: '截止日期', en: 'To' }, kind: 'date', value: ({ row }) => row.endsOn },
  {
    header: { zh: '最近履行日期', en: 'Last act on' },
    kind: 'date',
    value: ({ acts }) => acts.at(-1)?.occurredOn ?? null,
  },
  {
    header: { zh: '缺位期数', en: 'Vacant periods' },
    kind: 'number',
    help: { zh: '已经结束、期内没有履行记录的期数', en: 'Periods that ended without an act' },
    value: ({ vacant }) => vacant,
  },
];

/** The register of duties of government as a file. */
export const DUTY_EXPORT = listExport<GovernmentDutyRow, ExportedDuty, GovernmentDutyFilter>({
  code: 'government-duties',
  title: { zh: '政府职责登记册', en: 'Register of duties of government' },
  permission: 'governmentDuty.read',
  entity: GovernmentDutyRow,
  orders: DUTY_ORDERS,
  defaultOrder: 'newest',
  filterType: 'GovernmentDutyFilter',
  narrow: narrowDuties,
  describeFilter: ({ duties, search }, { locale }) =>
    Promise.resolve(
      statedWords([
        [
          { zh: '职责类别', en: 'Duties' },
          duties == null ? null : labelled(duties, GOVERNMENT_DUTY_LABELS, locale),
        ],
        [{ zh: '查找', en: 'Search' }, search],
      ]),
    ),
  toRows,
  columns: COLUMNS,
});

async function toRows(
  rows: readonly GovernmentDutyRow[],
  context: RequestContext,
): Promise<readonly ExportedDuty[]> {
  const today = todayOf(context);
  return Promise.all(
    rows.map(async (row) => {
      const acts = await dutyActLoader(context).load(row.id);
      return { row, acts, vacant: vacantPeriodsOf(row, acts, today) };
    }),
  );
}
