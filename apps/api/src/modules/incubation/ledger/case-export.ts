import { type BilingualText, INCUBATION_STAGE_LABELS, trackOfProgramme } from '@weizhi/domain';
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
import { organisationLoader } from '../../organisations';
import { IncubationCase } from '../case.entity';
import { type IncubationCaseFilter, IncubationCaseOrder } from '../case.inputs';
import { CASE_ORDERS, narrowCases } from '../case-list';
import { IncubationProgramme } from '../programme.entity';

interface ExportedCase {
  readonly row: IncubationCase;
  readonly organisation: string | null;
  readonly division: string | null;
  readonly track: string;
}

type Column = ExportColumn<ExportedCase>;

const stated = (
  header: BilingualText,
  kind: Column['kind'],
  value: (row: IncubationCase, locale: Locale) => string | number | null,
): Column => ({ header, kind, value: ({ row }, locale) => value(row, locale) });

const COLUMNS: readonly Column[] = [
  stated({ zh: '编号', en: 'Number' }, 'text', ({ number }) => number),
  {
    header: { zh: '组织名称', en: 'Organisation' },
    kind: 'text',
    width: 34,
    value: ({ organisation }) => organisation,
  },
  { header: { zh: '所在地', en: 'Place' }, kind: 'text', width: 18, value: ({ division }) => division },
  stated({ zh: '阶段', en: 'Stage' }, 'text', ({ stage }, locale) =>
    said(INCUBATION_STAGE_LABELS[stage], locale),
  ),
  stated({ zh: '进入本阶段', en: 'At it since' }, 'date', ({ stageEnteredOn }) => stageEnteredOn),
  { header: { zh: '孵化类型', en: 'Track' }, kind: 'text', width: 18, value: ({ track }) => track },
  {
    ...stated({ zh: '简易程序', en: 'Simplified' }, 'text', ({ simplified }, locale) =>
      simplified ? said({ zh: '是', en: 'yes' }, locale) : null,
    ),
    help: { zh: '申请金额低于项目规定的数额', en: 'The sum lies below that of the programme' },
  },
  stated({ zh: '申请金额（元）', en: 'Sum (yuan)' }, 'money', ({ requestedSum }) => requestedSum),
  stated({ zh: '申请日期', en: 'Applied on' }, 'date', ({ appliedOn }) => appliedOn),
  stated({ zh: '入壳日期', en: 'Admitted on' }, 'date', ({ admittedOn }) => admittedOn),
  stated({ zh: '开始培育', en: 'Started on' }, 'date', ({ startedOn }) => startedOn),
  stated({ zh: '孵化期满', en: 'Ends on' }, 'date', ({ endsOn }) => endsOn),
  stated({ zh: '出壳日期', en: 'Graduated on' }, 'date', ({ graduatedOn }) => graduatedOn),
  stated({ zh: '出壳证书', en: 'Certificate' }, 'text', ({ certificateNumber }) => certificateNumber),
  stated({ zh: '结束日期', en: 'Ended on' }, 'date', ({ endedOn }) => endedOn),
  stated({ zh: '申请内容', en: 'Summary' }, 'text', ({ summary }) => summary),
];

/** The list of cases as a file. */
export const CASE_EXPORT = listExport<IncubationCase, ExportedCase, IncubationCaseFilter>({
  code: 'incubation-cases',
  title: { zh: '孵化个案', en: 'Incubation cases' },
  permission: 'incubation.read',
  entity: IncubationCase,
  orders: CASE_ORDERS,
  defaultOrder: IncubationCaseOrder.UPDATED_AT_DESC,
  filterType: 'IncubationCaseFilter',
  narrow: narrowCases,
  describeFilter,
  toRows: async (rows, context) => {
    const programmes = await readProgrammes(rows, context);
    return Promise.all(
      rows.map(async (row): Promise<ExportedCase> => {
        const key = { districtId: row.districtId, id: row.organisationId };
        const [organisation, division] = await Promise.all([
          organisationLoader(context).load(key),
          divisionLoader(context).load(row.divisionId),
        ]);
        return {
          row,
          organisation: organisation?.name ?? null,
          division: division?.name ?? null,
          track: trackOfProgramme(programmeOf(programmes, row).rules, row.track).name,
        };
      }),
    );
  },
  columns: COLUMNS,
});

async function readProgrammes(
  rows: readonly IncubationCase[],
  { reads }: RequestContext,
): Promise<readonly IncubationProgramme[]> {
  const ids = [...new Set(rows.map(({ programmeId }) => programmeId))];
  return reads
    .repository(IncubationProgramme)
    .query('programme')
    .andWhere('programme.id = any(:ids)', { ids })
    .getMany();
}

function programmeOf(
  programmes: readonly IncubationProgramme[],
  { districtId, programmeId }: IncubationCase,
): IncubationProgramme {
  const found = programmes.find((each) => each.districtId === districtId && each.id === programmeId);
  if (!found) throw new Error(`A case is of a programme that is absent: ${programmeId}`);
  return found;
}

async function describeFilter(
  filter: IncubationCaseFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  return statedWords([
    await statedDivision(context, filter.divisionId),
    [{ zh: '阶段', en: 'Stages' }, labelled(filter.stages, INCUBATION_STAGE_LABELS, context.locale)],
    [{ zh: '孵化类型', en: 'Track' }, filter.track],
    [{ zh: '查找', en: 'Search' }, filter.search],
  ]);
}
