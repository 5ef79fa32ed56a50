import {
  type BilingualText,
  type DictionaryEntry,
  LEGAL_FORM_LABELS,
  REGISTRATION_STATUS_LABELS,
  SERVICE_KIND_LABELS,
} from '@weizhi/domain';
import type { ImportColumn, ImportTemplate } from '../../../platform/imports';
import { ORGANISATION_MAPS } from './organisation-maps';
import { organisationRowPort } from './organisation-row-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

/** Entries of a dictionary by its labels, with what ledgers write besides; the English label is understood too. */
function entries<Code extends string>(
  labels: Readonly<Record<Code, BilingualText>>,
  spellings: Partial<Readonly<Record<Code, readonly string[]>>>,
): readonly DictionaryEntry[] {
  return (Object.keys(spellings) as Code[]).map((code) => ({
    code,
    label: labels[code].zh,
    aliases: [labels[code].en, ...(spellings[code] ?? [])],
  }));
}

/** Statuses in which an organisation can come in; what lies between is reached by decisions taken here. */
const STATUSES = entries(REGISTRATION_STATUS_LABELS, {
  unregistered: ['未备案', '未登记', '未备案未登记', '无'],
  filed: ['备案', '街道备案', '社区备案'],
  registered: ['登记', '正式登记', '民政登记', '法人登记'],
});

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'name',
    header: { zh: '组织名称', en: 'Name' },
    aliases: ['名称', '社会组织名称', '团队名称', '队伍名称', '单位名称', 'OrgName'],
    type: text(100),
    required: true,
    example: '和合邻里互助会',
    help: { zh: '全称，2 至 100 字', en: 'In full, 2 to 100 characters' },
  },
  {
    key: 'subdistrict',
    header: { zh: '街道', en: 'Subdistrict' },
    aliases: ['所属街道', '街道（镇）', '所在街道'],
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
    aliases: ['所属社区', '所在社区', '活动社区', '备案社区'],
    type: { kind: 'lookup', lookup: 'community' },
    required: false,
    example: '德民社区',
    help: {
      zh: '组织所在社区；留空则记在区级',
      en: 'Community of its seat; empty: it belongs to the district as a whole',
    },
  },
  {
    key: 'registrationStatus',
    header: { zh: '登记备案状态', en: 'Registration status' },
    aliases: ['登记状态', '备案状态', '登记/备案', '登记备案情况', '是否登记备案'],
    type: { kind: 'dictionary', entries: STATUSES },
    required: true,
    example: '已备案',
    help: {
      zh: '未备案登记、已备案（街道或社区备案，无法人资格）或已登记（民政部门登记的法人）',
      en: 'Unregistered, filed (no legal person) or registered (a legal person)',
    },
  },
  {
    key: 'legalForm',
    header: { zh: '组织形式', en: 'Legal form' },
    aliases: ['组织类型', '登记类型', '法人类型', '社会组织类型'],
    type: {
      kind: 'dictionary',
      entries: entries(LEGAL_FORM_LABELS, {
        socialAssociation: ['社团'],
        socialServiceInstitution: ['社会服务机构', '民办非企业单位', '民非'],
        foundation: [],
      }),
    },
    required: false,
    example: '社会团体',
    help: { zh: '已登记的必填', en: 'Required when registered' },
  },
  {
    key: 'uscc',
    header: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    aliases: ['信用代码', '社会信用代码', '统一信用代码', '证书编号'],
    type: { kind: 'creditCode' },
    required: false,
    example: '51320613MJT000010K',
    help: {
      zh: '已登记的必填，按 GB 32100 校验；未登记的不填',
      en: 'Required when registered, checked by GB 32100; empty otherwise',
    },
  },
  {
    key: 'filingNumber',
    header: { zh: '备案号', en: 'Filing number' },
    aliases: ['备案编号', '备案证号', '备案文号'],
    type: text(50),
    required: false,
    example: '崇民备〔2026〕12号',
    help: { zh: '已备案的必填', en: 'Required when filed' },
  },
  {
    key: 'statusSince',
    header: { zh: '登记备案日期', en: 'Status since' },
    aliases: ['备案日期', '登记日期', '批准日期', '登记时间', '备案时间'],
    type: { kind: 'date' },
    required: false,
    example: '2026-03-05',
    help: { zh: '留空按导入当天', en: 'The day of the import when empty' },
  },
  {
    key: 'serviceKind',
    header: { zh: '服务类别', en: 'Service kind' },
    aliases: ['组织类别', '业务类别', '活动类别', '类别', '服务类型'],
    type: {
      kind: 'dictionary',
      entries: entries(SERVICE_KIND_LABELS, {
        cultureSports: ['文体', '文体活动类', '文体娱乐类', '文化体育类'],
        governance: ['治理', '社区事务类', '议事类', '社区治理类'],
        mutualAid: ['互助', '生活服务类', '邻里互助类'],
        publicBenefit: ['公益', '公益慈善类', '慈善类'],
        volunteering: ['志愿', '志愿服务类', '志愿者队伍'],
      }),
    },
    required: true,
    example: '互助类',
    help: { zh: '主要做什么：文体、治理、互助、公益或志愿', en: 'What it mainly does' },
  },
  {
    key: 'foundedOn',
    header: { zh: '成立日期', en: 'Founded on' },
    aliases: ['成立时间', '组建时间', '成立年月日', 'founded'],
    type: { kind: 'date' },
    required: false,
    example: '2019-05-20',
    help: { zh: '不晚于今天', en: 'Not in the future' },
  },
  {
    key: 'memberCount',
    header: { zh: '成员人数', en: 'Members' },
    aliases: ['人数', '会员数', '成员数', '队员人数'],
    type: { kind: 'number', policy: { wholeOnly: true, lowest: 0, highest: 100_000, units: ['人', '名'] } },
    required: false,
    example: '32',
    help: { zh: '不清楚的留空，不要填 0', en: 'Empty when not known; not 0' },
  },
  {
    key: 'contact',
    header: { zh: '联系人及电话', en: 'Contact' },
    aliases: ['联系人', '负责人', '负责人及电话', '联系方式', '负责人及联系电话'],
    type: { kind: 'person' },
    required: false,
    example: '王晓梅 13800000000',
    help: {
      zh: '姓名和电话写在一格即可；入库后加密保存、脱敏显示',
      en: 'Name and telephone in one cell; kept sealed and shown masked',
    },
    personal: true,
  },
  {
    key: 'competentAuthority',
    header: { zh: '业务主管单位', en: 'Competent authority' },
    aliases: ['主管单位', '业务主管部门', 'supervisor'],
    type: text(100),
    required: false,
    example: '崇川区民政局',
    help: { zh: '直接登记的可留空', en: 'May be empty' },
  },
  {
    key: 'registrationAuthority',
    header: { zh: '登记备案机关', en: 'Registration authority' },
    aliases: ['登记机关', '备案机关', '登记管理机关', 'registrar_level'],
    type: text(100),
    required: false,
    example: '崇川区行政审批局',
    help: { zh: '登记或备案的机关', en: 'Where it is registered or filed' },
  },
  {
    key: 'supervisingUnit',
    header: { zh: '日常指导单位', en: 'Supervising unit' },
    aliases: ['指导单位', '管理单位', '挂靠单位'],
    type: text(100),
    required: false,
    example: '德民社区居委会',
    help: { zh: '日常联系、指导它的单位', en: 'The unit that supervises its work' },
  },
  {
    key: 'purpose',
    header: { zh: '宗旨和业务范围', en: 'Purpose' },
    aliases: ['业务范围', '宗旨', '主要活动', '服务内容', 'Mission'],
    type: text(1_000),
    required: false,
    example: '组织邻里互助和老年人日间照料',
    help: { zh: '最多 1000 字', en: '1,000 characters at most' },
  },
];

/** Ledgers of social organisations (社会组织台账). */
export const ORGANISATION_TEMPLATE: ImportTemplate = {
  code: 'organisations',
  version: 1,
  title: { zh: '社会组织台账', en: 'Ledger of social organisations' },
  description: {
    zh: '辖区内的社会组织和群众活动团队，一行一个。同一信用代码，或同一社区内同名的，只导入一次。',
    en: 'Social organisations and groups of the district, one a row. One of the same credit code, or of the same name in the same community, comes in once.',
  },
  rowMeaning: { zh: '一个组织', en: 'one organisation' },
  permission: 'organisation.import',
  columns: COLUMNS,
  matchingKey: ['community', 'name'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；导入的组织已有材料、任职、来件、个案、合同、评估或变更记录的，须先处理这些记录',
    en: 'Within 24 hours, as long as nothing has been recorded about the organisations since: documents, posts, submissions, cases, contracts, assessments or changes',
  },
  port: organisationRowPort,
  shippedMaps: ORGANISATION_MAPS,
};
