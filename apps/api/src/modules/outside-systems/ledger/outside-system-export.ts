import { OUTSIDE_SYSTEM_KIND_LABELS, OUTSIDE_SYSTEM_LEVEL_LABELS } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { type ExportColumn, labelled, listExport, said, statedWords } from '../../../platform/exports';
import { divisionLoader, statedDivision } from '../../divisions';
import { departmentLoader } from '../../mandates';
import { OutsideSystem } from '../outside-system.entity';
import type { OutsideSystemFilter } from '../outside-system.inputs';
import { narrowSystems, SYSTEM_ORDERS } from '../outside-system-list';
import { targetLoader } from '../outside-system-rows';

interface ExportedSystem {
  readonly row: OutsideSystem;
  readonly department: string | null;
  readonly targets: string;
}

const IN_USE = { zh: '在用', en: 'in use' };
const ENDED = { zh: '不在用', en: 'not in use' };
const NOT_MEASURED = { zh: '尚未抽样测量', en: 'not measured yet' };

/** The first nine as in the import template, so that a list goes out and comes in again. */
const COLUMNS: readonly ExportColumn<ExportedSystem>[] = [
  { header: { zh: '名称', en: 'Name' }, kind: 'text', width: 30, value: ({ row }) => row.name },
  {
    header: { zh: '类型', en: 'Kind' },
    kind: 'text',
    width: 14,
    value: ({ row }, locale) => said(OUTSIDE_SYSTEM_KIND_LABELS[row.kind], locale),
  },
  {
    header: { zh: '主管部门', en: 'Department' },
    kind: 'text',
    width: 20,
    value: ({ department }) => department,
  },
  {
    header: { zh: '层级', en: 'Level' },
    kind: 'text',
    value: ({ row }, locale) => said(OUTSIDE_SYSTEM_LEVEL_LABELS[row.level], locale),
  },
  { header: { zh: '用途', en: 'Purpose' }, kind: 'text', width: 34, value: ({ row }) => row.purpose },
  { header: { zh: '使用范围', en: 'For' }, kind: 'text', width: 24, value: ({ targets }) => targets },
  {
    header: { zh: '每社区账号或人数', en: 'Logins or people' },
    kind: 'number',
    value: ({ row }) => row.peopleAsked,
  },
  { header: { zh: '启用日期', en: 'In use from' }, kind: 'date', value: ({ row }) => row.activeFrom },
  { header: { zh: '停用日期', en: 'In use until' }, kind: 'date', value: ({ row }) => row.activeUntil },
  {
    header: { zh: '每周用时（分钟）', en: 'Minutes a week' },
    kind: 'number',
    help: { zh: '每个社区每周用时，来自抽样周；空白为尚未测量', en: 'Of a community, from sampled weeks' },
    value: ({ row }) => row.weeklyMinutes,
  },
  {
    header: { zh: '用时依据', en: 'Measured by' },
    kind: 'text',
    width: 34,
    value: ({ row }, locale) => row.minutesSource ?? said(NOT_MEASURED, locale),
  },
];

/** The register of outside systems and work groups as a file. */
export const OUTSIDE_SYSTEM_EXPORT = listExport<OutsideSystem, ExportedSystem, OutsideSystemFilter>({
  code: 'outside-systems',
  title: { zh: '外部系统和工作群登记册', en: 'Register of outside systems and work groups' },
  permission: 'reporting.read',
  entity: OutsideSystem,
  orders: SYSTEM_ORDERS,
  defaultOrder: 'newest',
  filterType: 'OutsideSystemFilter',
  narrow: narrowSystems,
  describeFilter: async ({ kinds, divisionId, inUse, search }, context) => {
    return statedWords([
      [
        { zh: '类型', en: 'Kinds' },
        kinds == null ? null : labelled(kinds, OUTSIDE_SYSTEM_KIND_LABELS, context.locale),
      ],
      await statedDivision(context, divisionId),
      [{ zh: '使用状态', en: 'In use' }, inUse == null ? null : said(inUse ? IN_USE : ENDED, context.locale)],
      [{ zh: '查找', en: 'Search' }, search],
    ]);
  },
  toRows,
  columns: COLUMNS,
});

async function toRows(
  rows: readonly OutsideSystem[],
  context: RequestContext,
): Promise<readonly ExportedSystem[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { districtId, departmentId, id } = row;
      const department =
        departmentId === null ? null : await departmentLoader(context).load({ districtId, id: departmentId });
      const targets = await Promise.all(
        (await targetLoader(context).load(id)).map((target) => divisionLoader(context).load(target)),
      );
      return {
        row,
        department: department?.name ?? null,
        targets: targets.flatMap((target) => target?.name ?? []).join('、'),
      };
    }),
  );
}
