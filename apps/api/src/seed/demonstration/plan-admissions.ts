import type {
  AdmissionAction,
  AdmissionGround,
  AdmissionKind,
  AdmissionStance,
  AdmissionState,
} from '@weizhi/domain';

/** Something that a department brings in the demonstration, with the days on which it took its steps. */
export interface AdmissionPlan {
  readonly department: string;
  readonly kind: AdmissionKind;
  readonly title: string;
  readonly content: string;
  readonly legalBasis: string;
  readonly authority: string | null;
  readonly fundsAmount: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly forms: readonly string[];
  readonly ledgers: readonly string[];
  readonly plaques: readonly string[];
  /** Code of the subdistrict, or of the district, that it is for. */
  readonly divisionCode: string;
  readonly state: AdmissionState;
  readonly drawnUpOn: string;
  readonly submittedOn: string | null;
  readonly decision: AdmissionDecision | null;
  readonly emergency: { readonly basis: string; readonly openedOn: string } | null;
  /** What the first communities that it reaches say. */
  readonly stances: readonly (readonly [AdmissionStance, note: string | null])[];
}

/** How it was decided. */
export interface AdmissionDecision {
  readonly action: AdmissionAction;
  readonly on: string;
  readonly note: string;
  readonly ground: AdmissionGround | null;
  readonly validTo: string | null;
}

const DISTRICT = '320613000000';
const SUBDISTRICT = '320613001000';

const PLAIN: Pick<
  AdmissionPlan,
  | 'kind'
  | 'authority'
  | 'fundsAmount'
  | 'endsOn'
  | 'forms'
  | 'ledgers'
  | 'plaques'
  | 'divisionCode'
  | 'submittedOn'
  | 'decision'
  | 'emergency'
  | 'stances'
> = {
  ...{ kind: 'task', authority: null, fundsAmount: null, endsOn: null, forms: [], ledgers: [], plaques: [] },
  ...{ divisionCode: DISTRICT, submittedOn: null, decision: null, emergency: null, stances: [] },
};

const PLANS: readonly AdmissionPlan[] = [
  {
    ...PLAIN,
    department: '区民政局',
    title: '2026年高龄津贴对象核实',
    content: '请各社区于10月底前核实本社区高龄津贴申请对象的居住和健在情况。',
    legalBasis: '《江苏省老年人权益保障条例》',
    ...{ startsOn: '2026-10-12', endsOn: '2026-10-31', forms: ['高龄津贴核实表'] },
    ...{ state: 'released', drawnUpOn: '2026-09-28' },
  },
  {
    ...PLAIN,
    department: '区文化和旅游局',
    kind: 'survey',
    title: '居民阅读情况抽样调查',
    content: '每个社区抽取30户，了解家庭阅读和书房情况，由社区引导入户，调查由第三方完成。',
    legalBasis: '《江苏省全民阅读条例》第十二条',
    ...{ authority: '抽样名单由区局提供，社区只引导入户', fundsAmount: '82000.00' },
    ...{ startsOn: '2026-09-01', endsOn: '2026-11-30', forms: ['入户引导记录'] },
    ...{ state: 'admitted', drawnUpOn: '2026-06-15', submittedOn: '2026-06-22' },
    decision: {
      ...{ action: 'admit', on: '2026-07-10', ground: null, validTo: '2026-12-15' },
      note: '同意准入；每社区500元随任务拨付，不设台账，期满评估。',
    },
    stances: [
      ['support', null],
      ['supportWithConditions', '入户时间避开社区换届。'],
      ['support', null],
    ],
  },
  {
    ...PLAIN,
    department: '区商务局',
    title: '社区招商引资线索月报',
    content: '请各社区每月报送招商引资线索不少于3条，纳入年度评比。',
    legalBasis: '区招商工作会议要求',
    ...{ authority: '无', fundsAmount: '10000.00', startsOn: '2026-10-08', ledgers: ['招商线索台账'] },
    ...{ state: 'refused', drawnUpOn: '2026-08-10', submittedOn: '2026-08-12' },
    decision: {
      ...{ action: 'refuse', on: '2026-08-28', ground: 'prohibitedItem', validTo: null },
      note: '属负面事项，社区不承接；请由部门自行承担。',
    },
    stances: [
      ['oppose', '与社区职责无关，且带考核。'],
      ['oppose', '没有这方面的人员和权限。'],
    ],
  },
  {
    ...PLAIN,
    department: '区应急管理局',
    title: '强台风期间低洼地段人员转移登记',
    content: '立即对低洼地段、自建棚屋住户逐户登记需转移人员，2小时一报。',
    legalBasis: '《突发事件应对法》',
    ...{ authority: '可调用街道应急力量', fundsAmount: '60000.00', startsOn: '2026-11-16' },
    ...{ state: 'hearing', drawnUpOn: '2026-11-16', submittedOn: '2026-11-23' },
    emergency: { basis: '区防指防台风Ⅱ级应急响应（演示数据）', openedOn: '2026-11-16' },
    stances: [['support', '建议与网格日常巡查合并报送。']],
  },
  {
    ...PLAIN,
    department: '区城市管理局',
    kind: 'plaque',
    title: '“整洁楼道示范点”标牌',
    content: '拟在每个小区选一个楼道，装“整洁楼道示范点”标牌，由社区推荐。',
    legalBasis: '《南通市城市建筑物外立面管理条例》',
    ...{ authority: '标牌由区局制作维护', startsOn: '2027-01-15', plaques: ['整洁楼道示范点'] },
    ...{ divisionCode: SUBDISTRICT, state: 'review', drawnUpOn: '2026-11-02', submittedOn: '2026-11-10' },
    stances: [
      ['support', null],
      ['oppose', '楼道口已有两块牌子，内容重复。'],
    ],
  },
  {
    ...PLAIN,
    department: '区市场监管局',
    title: '商户消防器材配备统计',
    content: '统计沿街商户灭火器配备情况。',
    legalBasis: '《消防法》',
    startsOn: '2026-12-01',
    ...{ state: 'selfUndertaken', drawnUpOn: '2026-11-12' },
  },
  {
    ...PLAIN,
    department: '区妇联',
    title: '“最美家庭”故事征集',
    content: '征集邻里间的家庭故事，愿意参加的社区自行报名。',
    legalBasis: '区妇联年度计划',
    startsOn: '2026-12-10',
    ...{ state: 'volunteersSought', drawnUpOn: '2026-11-18' },
  },
];

/** Plans one of each way in which something comes before communities. */
export function planAdmissions(): readonly AdmissionPlan[] {
  return PLANS;
}
