import { type BilingualText, MANDATE_BODY_LABELS, MANDATE_FINDING_LABELS } from '@weizhi/domain';
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
import { departmentLoader } from '../departments';
import { findEdition } from '../find-edition';
import { type MandateItemFilter, MandateItemOrder } from '../mandate.inputs';
import { MANDATE_ITEM_ORDERS, narrowItems } from '../mandate-lists';
import { MandateEdition, MandateItemRow } from '../mandate-edition.entity';

interface ExportedItem {
  readonly row: MandateItemRow;
  readonly edition: MandateEdition | undefined;
  readonly department: string | null;
}

type Column = ExportColumn<ExportedItem>;

const stated = (
  header: BilingualText,
  kind: Column['kind'],
  value: (item: ExportedItem, locale: Locale) => string | number | null,
): Column => ({ header, kind, value });

/** Headers as in the import template, so that a list goes out and comes in again. */
const COLUMNS: readonly Column[] = [
  {
    ...stated({ zh: '清单版本', en: 'Edition' }, 'text', ({ edition }) => edition?.title ?? null),
    width: 30,
  },
  stated({ zh: '清单主体', en: 'Body' }, 'text', ({ edition }, locale) =>
    edition ? said(MANDATE_BODY_LABELS[edition.body], locale) : null,
  ),
  stated({ zh: '类别', en: 'Class' }, 'text', ({ row }, locale) =>
    said(MANDATE_FINDING_LABELS[row.mandateClass], locale),
  ),
  stated({ zh: '编号', en: 'Code' }, 'text', ({ row }) => row.code),
  { ...stated({ zh: '事项名称', en: 'Name' }, 'text', ({ row }) => row.name), width: 44 },
  { ...stated({ zh: '关键词', en: 'Keywords' }, 'text', ({ row }) => row.keywords.join('、')), width: 24 },
  { ...stated({ zh: '依据', en: 'Legal basis' }, 'text', ({ row }) => row.legalBasis), width: 36 },
  { ...stated({ zh: '主管部门', en: 'Department' }, 'text', ({ department }) => department), width: 18 },
  stated({ zh: '提前工作日', en: 'Lead days' }, 'number', ({ row }) => row.leadDays),
  stated({ zh: '施行日期', en: 'In force from' }, 'date', ({ edition }) => edition?.validFrom ?? null),
  stated({ zh: '截止日期', en: 'In force to' }, 'date', ({ edition }) => edition?.validTo ?? null),
];

/** The items of mandate lists as a file. */
export const MANDATE_ITEM_EXPORT = listExport<MandateItemRow, ExportedItem, MandateItemFilter>({
  code: 'mandate-items',
  title: { zh: '职责清单', en: 'Mandate lists' },
  permission: 'mandateList.read',
  entity: MandateItemRow,
  orders: MANDATE_ITEM_ORDERS,
  defaultOrder: MandateItemOrder.CODE_ASC,
  filterType: 'MandateItemFilter',
  narrow: narrowItems,
  describeFilter,
  toRows,
  columns: COLUMNS,
});

async function toRows(
  rows: readonly MandateItemRow[],
  context: RequestContext,
): Promise<readonly ExportedItem[]> {
  const editions = await context.reads
    .repository(MandateEdition)
    .query('row')
    .andWhere('row.id = any(:ids)', { ids: [...new Set(rows.map(({ editionId }) => editionId))] })
    .getMany();
  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  return Promise.all(
    rows.map(async (row) => {
      const { districtId, departmentId } = row;
      const department =
        departmentId === null ? null : await departmentLoader(context).load({ districtId, id: departmentId });
      return { row, edition: byId.get(row.editionId), department: department?.name ?? null };
    }),
  );
}

async function describeFilter(
  { editionId, classes, search }: MandateItemFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  const edition = editionId == null ? undefined : await findEdition(context.reads, editionId);
  return statedWords([
    [{ zh: '清单版本', en: 'Edition' }, edition?.title],
    [{ zh: '类别', en: 'Classes' }, labelled(classes, MANDATE_FINDING_LABELS, context.locale)],
    [{ zh: '查找', en: 'Search' }, search],
  ]);
}
