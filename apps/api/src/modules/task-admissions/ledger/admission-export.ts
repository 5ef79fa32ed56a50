import {
  ADMISSION_CHANNEL_LABELS,
  ADMISSION_GROUND_LABELS,
  ADMISSION_KIND_LABELS,
  ADMISSION_STATUS_LABELS,
  type BilingualText,
  MANDATE_BODY_LABELS,
  MANDATE_FINDING_LABELS,
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
import { districtRowKey } from '../../../platform/graphql/global-id';
import { departmentLoader } from '../../mandates';
import { ADMISSION_ORDERS, narrowRegister } from '../admission-list';
import { type TaskAdmissionFilter, TaskAdmissionOrder } from '../admission.inputs';
import { statusOf, today } from '../admission-standing';
import { TaskAdmission } from '../task-admission.entity';

interface ExportedAdmission {
  readonly row: TaskAdmission;
  readonly status: ReturnType<typeof statusOf>;
  readonly department: string | null;
}

type Column = ExportColumn<ExportedAdmission>;

const stated = (
  header: BilingualText,
  kind: Column['kind'],
  value: (admission: ExportedAdmission, locale: Locale) => string | null,
): Column => ({ header, kind, value });

const COLUMNS: readonly Column[] = [
  { ...stated({ zh: '事项', en: 'Title' }, 'text', ({ row }) => row.title), width: 36 },
  stated({ zh: '对象', en: 'Kind' }, 'text', ({ row }, locale) =>
    said(ADMISSION_KIND_LABELS[row.kind], locale),
  ),
  stated({ zh: '部门', en: 'Department' }, 'text', ({ department }) => department),
  stated({ zh: '承接主体', en: 'Body' }, 'text', ({ row }, locale) =>
    said(MANDATE_BODY_LABELS[row.body], locale),
  ),
  stated({ zh: '状态', en: 'Status' }, 'text', ({ status }, locale) =>
    said(ADMISSION_STATUS_LABELS[status], locale),
  ),
  stated({ zh: '通道', en: 'Channel' }, 'text', ({ row }, locale) =>
    said(ADMISSION_CHANNEL_LABELS[row.channel], locale),
  ),
  stated({ zh: '清单对照', en: 'Finding' }, 'text', ({ row }, locale) =>
    said(MANDATE_FINDING_LABELS[row.finding], locale),
  ),
  { ...stated({ zh: '依据', en: 'Legal basis' }, 'text', ({ row }) => row.legalBasis), width: 30 },
  stated({ zh: '随任务人员（人）', en: 'People' }, 'number', ({ row }) =>
    row.peopleProvided === null ? null : String(row.peopleProvided),
  ),
  stated({ zh: '随任务经费（元）', en: 'Funds (yuan)' }, 'money', ({ row }) => row.fundsAmount),
  stated({ zh: '开始日期', en: 'Starts on' }, 'date', ({ row }) => row.startsOn),
  stated({ zh: '申请日期', en: 'Applied on' }, 'date', ({ row }) => row.submittedOn),
  stated({ zh: '审定时限', en: 'Decide by' }, 'date', ({ row }) => row.decideBy),
  stated({ zh: '审定日期', en: 'Decided on' }, 'date', ({ row }) => row.decidedOn),
  stated({ zh: '不予准入情形', en: 'Ground' }, 'text', ({ row }, locale) =>
    row.ground === null ? null : said(ADMISSION_GROUND_LABELS[row.ground], locale),
  ),
  { ...stated({ zh: '审定意见', en: 'Decision' }, 'text', ({ row }) => row.decisionNote), width: 36 },
  stated({ zh: '准入截止', en: 'Admitted until' }, 'date', ({ row }) => row.validTo),
];

/** The register as a file. */
export const ADMISSION_EXPORT = listExport<TaskAdmission, ExportedAdmission, TaskAdmissionFilter>({
  code: 'task-admissions',
  title: { zh: '任务准入公示', en: 'Register of task admissions' },
  permission: 'taskAdmission.read',
  entity: TaskAdmission,
  orders: ADMISSION_ORDERS,
  defaultOrder: TaskAdmissionOrder.UPDATED_AT_DESC,
  filterType: 'TaskAdmissionFilter',
  narrow: (query, filter, context) => {
    narrowRegister(query, filter, today(context.clock));
  },
  describeFilter,
  toRows: (rows, context) => Promise.all(rows.map((row) => withNames(row, context))),
  columns: COLUMNS,
});

async function withNames(row: TaskAdmission, context: RequestContext): Promise<ExportedAdmission> {
  const { districtId, departmentId } = row;
  const department = await departmentLoader(context).load({ districtId, id: departmentId });
  return { row, status: statusOf(row, today(context.clock)), department: department?.name ?? null };
}

async function describeFilter(
  { statuses, kinds, channels, departmentId, search }: TaskAdmissionFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  const { locale } = context;
  const key = departmentId == null ? undefined : districtRowKey('Department', departmentId);
  const department = key && (await departmentLoader(context).load(key));
  return statedWords([
    [{ zh: '状态', en: 'Statuses' }, labelled(statuses, ADMISSION_STATUS_LABELS, locale)],
    [{ zh: '对象', en: 'Kinds' }, labelled(kinds, ADMISSION_KIND_LABELS, locale)],
    [{ zh: '通道', en: 'Channels' }, labelled(channels, ADMISSION_CHANNEL_LABELS, locale)],
    [{ zh: '部门', en: 'Department' }, department?.name],
    [{ zh: '查找', en: 'Search' }, search],
  ]);
}
