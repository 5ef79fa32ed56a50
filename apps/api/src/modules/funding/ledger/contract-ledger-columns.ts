import { CONTRACT_KIND_LABELS, FUNDING_SOURCE_LABELS, FUNDING_THEME_LABELS } from '@weizhi/domain';
import { type ImportColumn, labelledEntries } from '../../../platform/imports';

/** What the project is. */
export const PROJECT_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'number',
    header: { zh: '编号', en: 'Number' },
    aliases: ['项目编号', '合同编号', '合同号'],
    type: { kind: 'text', maximumLength: 50 },
    required: true,
    example: '崇购〔2026〕008号',
    help: {
      zh: '本区内不重复；已有的编号不再导入',
      en: 'Once in the district; a number that is there is left alone',
    },
  },
  {
    key: 'title',
    header: { zh: '项目名称', en: 'Project' },
    aliases: ['名称', '服务项目', '项目'],
    type: { kind: 'text', maximumLength: 100 },
    required: true,
    example: '社区老人助餐服务',
    help: { zh: '最多 100 字', en: '100 characters at most' },
  },
  {
    key: 'kind',
    header: { zh: '类别', en: 'Kind' },
    aliases: ['项目类别', '项目类型'],
    type: {
      kind: 'dictionary',
      entries: labelledEntries(CONTRACT_KIND_LABELS, { governmentPurchase: ['政府购买', '购买服务'] }),
    },
    required: true,
    example: '政府购买服务',
    help: { zh: '政府购买服务、公益创投或基金资助', en: 'Purchase, venture philanthropy or grant' },
  },
  {
    key: 'hub',
    header: { zh: '枢纽合同', en: 'Hub’s own' },
    aliases: ['是否枢纽合同'],
    type: { kind: 'boolean' },
    required: false,
    example: '否',
    help: { zh: '枢纽组织与政府的合同填“是”', en: '是 for the hub’s own contract' },
  },
  {
    key: 'source',
    header: { zh: '资金来源', en: 'Source' },
    aliases: ['经费来源'],
    type: { kind: 'dictionary', entries: labelledEntries(FUNDING_SOURCE_LABELS) },
    required: true,
    example: '政府购买服务',
    help: { zh: '钱从哪里来', en: 'Where the money comes from' },
  },
  {
    key: 'theme',
    header: { zh: '领域', en: 'Theme' },
    aliases: ['服务领域', '服务对象'],
    type: {
      kind: 'dictionary',
      entries: labelledEntries(FUNDING_THEME_LABELS, { elderly: ['为老服务', '老年'], otherTheme: ['其他'] }),
    },
    required: true,
    example: '扶老',
    help: { zh: '为谁服务', en: 'Whom it is for' },
  },
  {
    key: 'purchaser',
    header: { zh: '购买主体', en: 'Purchaser' },
    aliases: ['购买方', '甲方', '委托方'],
    type: { kind: 'text', maximumLength: 100 },
    required: true,
    example: '城东街道办事处',
    help: { zh: '谁出钱', en: 'Who pays' },
  },
];

/** Who contracts, and for which place. */
export const PARTY_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'supplier',
    header: { zh: '承接主体', en: 'Supplier' },
    aliases: ['承接方', '乙方', '承接组织', '实施组织'],
    type: { kind: 'lookup', lookup: 'organisation' },
    required: true,
    example: '和合邻里互助会',
    help: {
      zh: '全称、统一社会信用代码或备案号；须先在“社会组织”中登记',
      en: 'Name, credit code or filing number; it must be recorded among the organisations first',
    },
  },
  {
    key: 'fiscalHost',
    header: { zh: '托管机构', en: 'Fiscal host' },
    aliases: ['资金托管机构'],
    type: { kind: 'lookup', lookup: 'organisation' },
    required: false,
    example: '崇川区社会组织服务中心',
    help: {
      zh: '备案组织须由托管机构签约；留空用组织档案中的托管机构',
      en: 'For a filed group; empty: the host of its record',
    },
  },
  {
    key: 'place',
    header: { zh: '实施区域', en: 'Place' },
    aliases: ['实施社区', '服务社区', '项目实施地', '实施地点'],
    type: { kind: 'lookup', lookup: 'place' },
    required: false,
    example: '德民社区',
    help: {
      zh: '区、街道或社区；留空为承接主体所在地',
      en: 'District, sub-district or community; empty: where the supplier is',
    },
  },
];
