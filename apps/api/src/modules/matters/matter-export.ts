import { DISPOSAL_OUTCOME_LABELS, MATTER_CHANNEL_LABELS, MATTER_NATURE_LABELS } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import {
  type ExportColumn,
  type FilterWords,
  labelled,
  listExport,
  said,
  statedWords,
} from '../../platform/exports';
import { divisionKey, divisionLoader } from '../divisions';
import { Matter } from './matter.entity';
import { type MatterFilter, MatterOrder } from './matter.inputs';
import { MATTER_ORDERS, narrowMatters } from './matter-list';

interface ExportedMatter {
  readonly matter: Matter;
  readonly subdistrict: string | null;
  readonly community: string | null;
}

const COLUMNS: readonly ExportColumn<ExportedMatter>[] = [
  { header: { zh: '受理编号', en: 'Number' }, kind: 'text', width: 22, value: ({ matter }) => matter.number },
  { header: { zh: '登记日期', en: 'Reported on' }, kind: 'date', value: ({ matter }) => matter.reportedOn },
  {
    header: { zh: '街道', en: 'Subdistrict' },
    kind: 'text',
    width: 16,
    value: ({ subdistrict }) => subdistrict,
  },
  {
    header: { zh: '社区', en: 'Community' },
    kind: 'text',
    width: 18,
    help: {
      zh: '台账未写明社区的事项为空，计入全区、不计入任何社区',
      en: 'Empty where the ledger does not say it: such a matter counts for the district only',
    },
    value: ({ community }) => community,
  },
  {
    header: { zh: '事件类型', en: 'Type of event' },
    kind: 'text',
    width: 18,
    value: ({ matter }) => matter.eventType,
  },
  {
    header: { zh: '事件大类', en: 'Main type' },
    kind: 'text',
    width: 18,
    value: ({ matter }) => matter.mainType,
  },
  {
    header: { zh: '事件小类', en: 'Sub-type' },
    kind: 'text',
    width: 18,
    value: ({ matter }) => matter.subType,
  },
  {
    header: { zh: '来源渠道', en: 'Channel' },
    kind: 'text',
    width: 16,
    value: ({ matter }, locale) => said(MATTER_CHANNEL_LABELS[matter.channel], locale),
  },
  {
    header: { zh: '诉求性质', en: 'Nature' },
    kind: 'text',
    value: ({ matter }, locale) => said(MATTER_NATURE_LABELS[matter.nature], locale),
  },
  {
    header: { zh: '处置单位', en: 'Disposing unit' },
    kind: 'text',
    width: 24,
    value: ({ matter }) => matter.disposingUnit,
  },
  {
    header: { zh: '办结情况', en: 'Outcome' },
    kind: 'text',
    help: { zh: '按期办结或逾期办结；未办结的为空', en: 'On time or late; empty while not closed' },
    value: ({ matter }, locale) =>
      matter.outcome === null ? null : said(DISPOSAL_OUTCOME_LABELS[matter.outcome], locale),
  },
];

/** The list of matters as a file. */
export const MATTER_EXPORT = listExport<Matter, ExportedMatter, MatterFilter>({
  code: 'matters',
  title: { zh: '事项', en: 'Matters' },
  permission: 'matter.read',
  entity: Matter,
  orders: MATTER_ORDERS,
  defaultOrder: MatterOrder.REPORTED_ON_DESC,
  filterType: 'MatterFilter',
  narrow: narrowMatters,
  describeFilter,
  toRows: (rows, context) => Promise.all(rows.map((matter) => withPlaces(matter, context))),
  columns: COLUMNS,
});

async function withPlaces(matter: Matter, context: RequestContext): Promise<ExportedMatter> {
  const [subdistrict, community] = await Promise.all([
    nameOf(matter.subdistrictId, context),
    nameOf(matter.communityId, context),
  ]);
  return { matter, subdistrict, community };
}

async function nameOf(id: string | null, context: RequestContext): Promise<string | null> {
  return id === null ? null : ((await divisionLoader(context).load(id))?.name ?? null);
}

async function describeFilter(
  filter: MatterFilter,
  context: RequestContext,
): Promise<readonly FilterWords[]> {
  const { locale } = context;
  const place = filter.divisionId == null ? null : await nameOf(divisionKey(filter.divisionId), context);
  return statedWords([
    [{ zh: '区划', en: 'Division' }, place],
    [{ zh: '登记日期自', en: 'Reported from' }, filter.from],
    [{ zh: '登记日期至', en: 'Reported to' }, filter.to],
    [{ zh: '事件类型', en: 'Types of event' }, filter.eventTypes?.join('、')],
    [{ zh: '来源渠道', en: 'Channels' }, labelled(filter.channels, MATTER_CHANNEL_LABELS, locale)],
    [{ zh: '诉求性质', en: 'Natures' }, labelled(filter.natures, MATTER_NATURE_LABELS, locale)],
    [{ zh: '处置单位', en: 'Disposing units' }, filter.disposingUnits?.join('、')],
    [
      { zh: '办结情况', en: 'Outcome' },
      filter.outcome == null ? null : said(DISPOSAL_OUTCOME_LABELS[filter.outcome], locale),
    ],
  ]);
}
