import { INSPECTION_STATE_LABELS, INSPECTION_SUBJECT_LABELS } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { type ExportColumn, labelled, listExport, said, statedWords } from '../../../platform/exports';
import { divisionLoader, statedDivision } from '../../divisions';
import { Inspection } from '../inspection.entity';
import type { InspectionFilter } from '../inspection.inputs';
import { INSPECTION_ORDERS, narrowInspections } from '../inspection-list';

interface ExportedInspection {
  readonly row: Inspection;
  readonly community: string | null;
}

const COLUMNS: readonly ExportColumn<ExportedInspection>[] = [
  { header: { zh: '社区', en: 'Community' }, kind: 'text', width: 18, value: ({ community }) => community },
  {
    header: { zh: '检查部门', en: 'Department' },
    kind: 'text',
    width: 20,
    value: ({ row }) => row.department,
  },
  { header: { zh: '检查名称', en: 'Title' }, kind: 'text', width: 30, value: ({ row }) => row.title },
  {
    header: { zh: '检查内容', en: 'Subject' },
    kind: 'text',
    value: ({ row }, locale) => said(INSPECTION_SUBJECT_LABELS[row.subject], locale),
  },
  { header: { zh: '依据', en: 'Basis' }, kind: 'text', width: 30, value: ({ row }) => row.basis },
  { header: { zh: '通知日期', en: 'Notice on' }, kind: 'date', value: ({ row }) => row.noticeOn },
  { header: { zh: '开始日期', en: 'From' }, kind: 'date', value: ({ row }) => row.startsOn },
  { header: { zh: '结束日期', en: 'To' }, kind: 'date', value: ({ row }) => row.endsOn },
  {
    header: { zh: '状态', en: 'State' },
    kind: 'text',
    value: ({ row }, locale) => said(INSPECTION_STATE_LABELS[row.state], locale),
  },
  {
    header: { zh: '合并检查', en: 'Joint' },
    kind: 'text',
    value: ({ row }, locale) => (row.jointId === null ? null : said({ zh: '是', en: 'yes' }, locale)),
  },
  {
    header: { zh: '重复检查说明', en: 'Answer to duplicates' },
    kind: 'text',
    width: 30,
    value: ({ row }) => row.duplicateAnswer,
  },
  {
    header: { zh: '占用工时（分钟）', en: 'Staff minutes' },
    kind: 'number',
    value: ({ row }) => row.staffMinutes,
  },
];

/** The register of inspections as a file. */
export const INSPECTION_EXPORT = listExport<Inspection, ExportedInspection, InspectionFilter>({
  code: 'inspections',
  title: { zh: '检查登记册', en: 'Register of inspections' },
  permission: 'inspection.read',
  entity: Inspection,
  orders: INSPECTION_ORDERS,
  defaultOrder: 'latestDay',
  filterType: 'InspectionFilter',
  narrow: narrowInspections,
  describeFilter: async ({ divisionId, states, own, search }, context) => {
    return statedWords([
      await statedDivision(context, divisionId),
      [
        { zh: '状态', en: 'State' },
        states == null ? null : labelled(states, INSPECTION_STATE_LABELS, context.locale),
      ],
      [
        { zh: '范围', en: 'Scope' },
        own === true ? said({ zh: '本人通知', en: 'own announcements' }, context.locale) : null,
      ],
      [{ zh: '查找', en: 'Search' }, search],
    ]);
  },
  toRows: (rows: readonly Inspection[], context: RequestContext) =>
    Promise.all(
      rows.map(async (row): Promise<ExportedInspection> => ({
        row,
        community: (await divisionLoader(context).load(row.divisionId))?.name ?? null,
      })),
    ),
  columns: COLUMNS,
});
