import { DISPOSAL_OUTCOMES, MATTER_CHANNELS, MATTER_NATURES } from '@weizhi/domain';
import type { ColumnMap, ImportColumn, ImportTemplate } from '../../platform/imports';
import { matterRowPort } from './matter-row-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'number',
    header: { zh: '受理编号', en: 'Number' },
    aliases: ['编号', '工单编号', '工单号', '事项编号', '案件编号', 'rec_id'],
    type: text(64),
    required: true,
    blanks: { markers: ['-', '--'] },
    example: 'SX-2026-000001',
    help: {
      zh: '台账中唯一的编号；同一编号只导入一次',
      en: 'The one number that the ledger gives; a number is imported once',
    },
  },
  {
    key: 'reportedOn',
    header: { zh: '登记日期', en: 'Reported on' },
    aliases: ['受理日期', '受理时间', '登记时间', '上报时间', '创建时间', 'create_time'],
    type: { kind: 'date' },
    required: true,
    example: '2026-03-05',
    help: { zh: '居民反映的日期，北京时间', en: 'Day on which the resident reported it, Beijing time' },
  },
  {
    key: 'subdistrict',
    header: { zh: '街道', en: 'Subdistrict' },
    aliases: ['所属街道', '街道（镇）', 'street'],
    type: text(60),
    required: false,
    example: '城东街道',
    help: {
      zh: '仅用于区分同名社区；归属以社区为准',
      en: 'Tells communities of one name apart; the place follows from the community',
    },
  },
  {
    key: 'community',
    header: { zh: '社区', en: 'Community' },
    aliases: ['所属社区', '社区名称', '居委会', 'community'],
    type: { kind: 'lookup', lookup: 'community' },
    required: false,
    example: '德民社区',
    help: {
      zh: '写“××社区”或“××社区居委会”均可；留空或“-”表示未定位到社区',
      en: 'Either form of the name; empty or “-” when the place is not known',
    },
  },
  {
    key: 'eventType',
    header: { zh: '事件类型', en: 'Type of event' },
    aliases: ['事项类型', '一级分类', '类别', 'event_type'],
    type: text(60),
    required: true,
    example: '市容环卫',
    help: { zh: '按台账原文', en: 'In the ledger’s words' },
  },
  {
    key: 'mainType',
    header: { zh: '事件大类', en: 'Main type' },
    aliases: ['大类', '二级分类', 'main_type'],
    type: text(120),
    required: false,
    example: '占道经营',
    help: { zh: '按台账原文', en: 'In the ledger’s words' },
  },
  {
    key: 'subType',
    header: { zh: '事件小类', en: 'Sub-type' },
    aliases: ['小类', '三级分类', 'sub_type'],
    type: text(120),
    required: false,
    example: '流动摊贩占道经营',
    help: { zh: '按台账原文', en: 'In the ledger’s words' },
  },
  {
    key: 'channel',
    header: { zh: '来源渠道', en: 'Channel' },
    aliases: ['来源', '渠道', '诉求来源', 'source'],
    type: { kind: 'dictionary', entries: MATTER_CHANNELS },
    required: true,
    example: '12345 热线',
    help: { zh: '从下拉列表选择', en: 'Choose from the list' },
  },
  {
    key: 'nature',
    header: { zh: '诉求性质', en: 'Nature' },
    aliases: ['性质', '诉求类别', 'property'],
    type: { kind: 'dictionary', entries: MATTER_NATURES },
    required: true,
    example: '投诉',
    help: { zh: '从下拉列表选择', en: 'Choose from the list' },
  },
  {
    key: 'disposingUnit',
    header: { zh: '处置单位', en: 'Disposing unit' },
    aliases: ['承办单位', '办理单位', '责任单位', 'dispose_unit'],
    type: text(120),
    required: false,
    example: '城市管理局',
    help: {
      zh: '最后处置的单位，按台账原文；“-”表示未填写',
      en: 'The unit that disposed of it at last; “-” when not recorded',
    },
  },
  {
    key: 'outcome',
    header: { zh: '办理结果', en: 'Outcome' },
    aliases: ['办结情况', '结果', '是否按期', 'result'],
    type: { kind: 'dictionary', entries: DISPOSAL_OUTCOMES },
    required: false,
    example: '按期办结',
    help: { zh: '尚未办结的留空', en: 'Empty while it is not closed' },
  },
];

/** The public data set of appeals in 坪山区, 2018: every column by its own name, the listed rules for its dirt. */
const PINGSHAN_2018: ColumnMap = {
  columns: {
    rec_id: 'number',
    create_time: 'reportedOn',
    street: 'subdistrict',
    community: 'community',
    event_type: 'eventType',
    main_type: 'mainType',
    sub_type: 'subType',
    dispose_unit: 'disposingUnit',
    source: 'channel',
    property: 'nature',
    result: 'outcome',
  },
  replacements: { community: [{ from: '碧玲社区', to: '碧岭社区' }] },
  blankMarkers: { subdistrict: ['-'], community: ['-'], disposingUnit: ['-'] },
};

/** Ledgers of matters (事项台账). */
export const MATTER_TEMPLATE: ImportTemplate = {
  code: 'matters',
  version: 1,
  title: { zh: '事项台账', en: 'Ledger of matters' },
  description: {
    zh: '居民反映的事项，一行一件。未定位到社区的事项也会导入，计入全区，不计入任何社区。',
    en: 'Matters that residents reported, one a row. Matters without a known community are imported too and count for the district only.',
  },
  rowMeaning: { zh: '一件事项', en: 'one matter' },
  permission: 'matter.import',
  columns: COLUMNS,
  matchingKey: ['number'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；撤销后这批事项不再出现在列表和指标中，记录保留备查',
    en: 'Within 24 hours; the matters then leave lists and figures, and the rows are kept for the record',
  },
  port: matterRowPort,
  shippedMaps: [
    {
      code: 'pingshan-2018',
      title: { zh: '坪山区民生诉求数据（2018）', en: 'Appeals of residents of Pingshan (2018)' },
      map: PINGSHAN_2018,
    },
  ],
};
