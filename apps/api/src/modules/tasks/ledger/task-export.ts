import {
  type BilingualText,
  MANDATE_BODY_LABELS,
  MINUTES_BASIS_LABELS,
  TASK_CLASS_LABELS,
  TASK_STATUS_LABELS,
  WORKLOAD_SOURCE_LABELS,
} from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { type ExportColumn, labelled, listExport, said, statedWords } from '../../../platform/exports';
import { divisionLoader, statedDivision } from '../../divisions';
import { departmentLoader } from '../../mandates';
import { CommunityTask } from '../community-task.entity';
import type { CommunityTaskFilter } from '../task.inputs';
import { narrowTasks, TASK_ORDERS } from '../task-list';
import { isOverdue, statusOf, todayOf } from '../task-standing';

interface ExportedTask {
  readonly row: CommunityTask;
  readonly community: string | null;
  readonly department: string | null;
  readonly status: ReturnType<typeof statusOf>;
  readonly overdue: boolean;
}

const yes = { zh: '是', en: 'yes' };
type Value = ExportColumn<ExportedTask>['value'];
const text = (header: BilingualText, value: Value, width?: number): ExportColumn<ExportedTask> => ({
  ...{ header, kind: 'text', value },
  ...(width === undefined ? {} : { width }),
});
const day = (header: BilingualText, value: Value): ExportColumn<ExportedTask> => ({
  ...{ header, kind: 'date', value },
});

const COLUMNS: readonly ExportColumn<ExportedTask>[] = [
  text({ zh: '社区', en: 'Community' }, ({ community }) => community, 18),
  text({ zh: '交办部门', en: 'Department' }, ({ department }) => department, 20),
  text({ zh: '任务名称', en: 'Title' }, ({ row }) => row.title, 30),
  text({ zh: '任务内容', en: 'Content' }, ({ row }) => row.content, 40),
  text({ zh: '工作来源', en: 'Source' }, ({ row }, locale) =>
    said(WORKLOAD_SOURCE_LABELS[row.source], locale),
  ),
  text({ zh: '承接主体', en: 'Body' }, ({ row }, locale) => said(MANDATE_BODY_LABELS[row.body], locale)),
  text({ zh: '清单对照', en: 'Class' }, ({ row }, locale) =>
    said(TASK_CLASS_LABELS[row.mandateClass], locale),
  ),
  day({ zh: '收到日期', en: 'Received on' }, ({ row }) => row.receivedOn),
  day({ zh: '办结期限', en: 'Due on' }, ({ row }) => row.dueOn),
  {
    header: { zh: '提前量（工作日）', en: 'Notice in working days' },
    kind: 'number',
    value: ({ row }) => row.leadWorkingDays,
  },
  text({ zh: '状态', en: 'Status' }, ({ status }, locale) => said(TASK_STATUS_LABELS[status], locale)),
  text({ zh: '逾期', en: 'Overdue' }, ({ overdue }, locale) => (overdue ? said(yes, locale) : null)),
  text({ zh: '应急', en: 'Emergency' }, ({ row }, locale) => (row.isEmergency ? said(yes, locale) : null)),
  text({ zh: '列入考核', en: 'With appraisal' }, ({ row }, locale) =>
    row.asOrderWithAppraisal ? said(yes, locale) : null,
  ),
  day({ zh: '经费到账日期', en: 'Funds paid on' }, ({ row }) => row.fundsPaidOn),
  day({ zh: '办结日期', en: 'Ended on' }, ({ row }) => row.closedOn),
  text({ zh: '留痕材料', en: 'Evidence' }, ({ row }) => row.evidenceAsked, 30),
  {
    header: { zh: '用时（分钟）', en: 'Minutes' },
    kind: 'number',
    value: ({ row }) => row.minutes,
  },
  text({ zh: '工时依据', en: 'Basis of minutes' }, ({ row }, locale) =>
    row.minutesBasis === null ? null : said(MINUTES_BASIS_LABELS[row.minutesBasis], locale),
  ),
];

/** The register of tasks as a file; the template takes it in again. */
export const TASK_EXPORT = listExport<CommunityTask, ExportedTask, CommunityTaskFilter>({
  code: 'community-tasks',
  title: { zh: '社区任务登记册', en: 'Register of tasks of communities' },
  permission: 'communityTask.read',
  entity: CommunityTask,
  orders: TASK_ORDERS,
  defaultOrder: 'lastReceived',
  filterType: 'CommunityTaskFilter',
  narrow: narrowTasks,
  describeFilter: async (filter, context) => {
    const { divisionId, statuses, sources, classes } = filter;
    const { locale } = context;
    return statedWords([
      await statedDivision(context, divisionId),
      [
        { zh: '状态', en: 'Status' },
        statuses == null ? null : labelled(statuses, TASK_STATUS_LABELS, locale),
      ],
      [
        { zh: '工作来源', en: 'Source' },
        sources == null ? null : labelled(sources, WORKLOAD_SOURCE_LABELS, locale),
      ],
      [
        { zh: '清单对照', en: 'Class' },
        classes == null ? null : labelled(classes, TASK_CLASS_LABELS, locale),
      ],
      [{ zh: '收到日期', en: 'Received' }, spanWords(filter)],
      [{ zh: '查找', en: 'Search' }, filter.search],
    ]);
  },
  toRows: (rows, context) => Promise.all(rows.map((row) => exportedTask(row, context))),
  columns: COLUMNS,
});

function spanWords({ receivedFrom, receivedTo }: CommunityTaskFilter): string | null {
  return receivedFrom == null && receivedTo == null ? null : `${receivedFrom ?? ''}—${receivedTo ?? ''}`;
}

async function exportedTask(row: CommunityTask, context: RequestContext): Promise<ExportedTask> {
  const today = todayOf(context);
  const { districtId, departmentId } = row;
  const department =
    departmentId === null
      ? undefined
      : await departmentLoader(context).load({ districtId, id: departmentId });
  return {
    row,
    community: (await divisionLoader(context).load(row.divisionId))?.name ?? null,
    department: department?.name ?? null,
    status: statusOf(row, today),
    overdue: isOverdue(row, today),
  };
}
