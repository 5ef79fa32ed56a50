import {
  NOMINAL_REASON_LABELS,
  PLAQUE_STATUS_LABELS,
  type PlaqueStanding,
  standingOfPlaque,
} from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { type ExportColumn, labelled, listExport, said, statedWords } from '../../../platform/exports';
import { divisionLoader, statedDivision } from '../../divisions';
import { rulesLoader } from '../../rule-sets';
import { Plaque } from '../plaque.entity';
import type { PlaqueFilter } from '../plaque.inputs';
import { narrowPlaques, PLAQUE_ORDERS } from '../plaque-list';
import { factsOf, todayOf } from '../plaque-standing';

interface ExportedPlaque {
  readonly row: Plaque;
  readonly community: string | null;
  readonly standing: PlaqueStanding;
}

const COLUMNS: readonly ExportColumn<ExportedPlaque>[] = [
  { header: { zh: '社区', en: 'Community' }, kind: 'text', width: 18, value: ({ community }) => community },
  { header: { zh: '牌子名称', en: 'Plaque' }, kind: 'text', width: 34, value: ({ row }) => row.name },
  {
    header: { zh: '挂牌部门', en: 'Department' },
    kind: 'text',
    width: 20,
    value: ({ row }) => row.department,
  },
  { header: { zh: '悬挂位置', en: 'Place' }, kind: 'text', width: 18, value: ({ row }) => row.place },
  {
    header: { zh: '状态', en: 'Status' },
    kind: 'text',
    value: ({ standing }, locale) => said(PLAQUE_STATUS_LABELS[standing.status], locale),
  },
  {
    header: { zh: '名不符实的原因', en: 'Nominal because' },
    kind: 'text',
    width: 30,
    value: ({ standing }, locale) => labelled(standing.nominalReasons, NOMINAL_REASON_LABELS, locale) ?? null,
  },
  { header: { zh: '依据', en: 'Basis' }, kind: 'text', width: 30, value: ({ row }) => row.basis },
  {
    header: { zh: '准入文号', en: 'Permit' },
    kind: 'text',
    width: 24,
    value: ({ row }) => row.permitReference,
  },
  {
    header: { zh: '许可有效期至', en: 'Permitted until' },
    kind: 'date',
    help: { zh: '有准入文号而没有截止日期的为长期有效', en: 'Empty beside a permit: without an end' },
    value: ({ row }) => row.permittedUntil,
  },
  { header: { zh: '挂出日期', en: 'Displayed on' }, kind: 'date', value: ({ row }) => row.displayedOn },
  { header: { zh: '最近活动日期', en: 'Last used on' }, kind: 'date', value: ({ row }) => row.lastUsedOn },
  { header: { zh: '最近核查日期', en: 'Checked on' }, kind: 'date', value: ({ row }) => row.checkedOn },
  { header: { zh: '摘除日期', en: 'Removed on' }, kind: 'date', value: ({ row }) => row.removedOn },
];

/** The register of plaques as a file. */
export const PLAQUE_EXPORT = listExport<Plaque, ExportedPlaque, PlaqueFilter>({
  code: 'plaques',
  title: { zh: '挂牌登记册', en: 'Register of plaques' },
  permission: 'plaque.read',
  entity: Plaque,
  orders: PLAQUE_ORDERS,
  defaultOrder: 'newest',
  filterType: 'PlaqueFilter',
  narrow: narrowPlaques,
  describeFilter: async ({ divisionId, statuses, own, search }, context) => {
    return statedWords([
      await statedDivision(context, divisionId),
      [
        { zh: '状态', en: 'Status' },
        statuses == null ? null : labelled(statuses, PLAQUE_STATUS_LABELS, context.locale),
      ],
      [
        { zh: '范围', en: 'Scope' },
        own === true ? said({ zh: '本人申请', en: 'own applications' }, context.locale) : null,
      ],
      [{ zh: '查找', en: 'Search' }, search],
    ]);
  },
  toRows,
  columns: COLUMNS,
});

async function toRows(rows: readonly Plaque[], context: RequestContext): Promise<readonly ExportedPlaque[]> {
  const today = todayOf(context);
  return Promise.all(
    rows.map(async (row): Promise<ExportedPlaque> => {
      const [division, { rules }] = await Promise.all([
        divisionLoader(context).load(row.divisionId),
        rulesLoader(context, 'plaque').load(row.districtId),
      ]);
      return {
        row,
        community: division?.name ?? null,
        standing: standingOfPlaque(factsOf(row), today, rules),
      };
    }),
  );
}
