import type { MatterNature } from '@weizhi/domain';
import type { EstateType } from '../../modules/divisions';
import type { Weighted } from './random-stream';

/** Who disposes: the matter's own community or subdistrict office, or a unit by name. */
export type DisposingUnit = 'community' | 'subdistrict' | (string & {});

/** What residents bring forward, by 大类 (event type) → 小类 (main type) → 细类 (sub types). */
export interface MatterKind {
  readonly eventType: string;
  readonly mainType: string;
  readonly subTypes: readonly string[];
  /** Relative frequency in an ordinary month on a commercial estate. */
  readonly weight: number;
  readonly units: readonly Weighted<DisposingUnit>[];
  readonly natures: readonly Weighted<MatterNature>[];
  /** More or less of it on some kinds of estates. */
  readonly onEstates?: Readonly<Partial<Record<EstateType, number>>>;
  /** More or less of it in some months (1 to 12). */
  readonly inMonths?: Readonly<Record<number, number>>;
  /** Comes with heavy rain. */
  readonly rain?: number;
}

const COMPLAINTS: MatterKind['natures'] = [
  ['complaint', 62],
  ['helpRequest', 28],
  ['suggestion', 7],
  ['enquiry', 3],
];
const REQUESTS: MatterKind['natures'] = [
  ['helpRequest', 58],
  ['complaint', 24],
  ['enquiry', 11],
  ['suggestion', 7],
];
const ENQUIRIES: MatterKind['natures'] = [
  ['enquiry', 60],
  ['helpRequest', 28],
  ['suggestion', 7],
  ['complaint', 3],
  ['appreciation', 2],
];
const IDEAS: MatterKind['natures'] = [
  ['suggestion', 46],
  ['enquiry', 26],
  ['helpRequest', 14],
  ['appreciation', 14],
];
const SUMMER = { 6: 1.4, 7: 1.7, 8: 1.6, 9: 1.2 };
const RAINY = { 6: 1.7, 7: 1.8, 8: 1.4, 9: 1.3 };
const WINTER = { 12: 1.7, 1: 1.9, 2: 1.4 };

/**
 * The kinds, in the words of hotline and grid ledgers (GB/T 33358-2016, CJ/T 349-2010 and domain.md §2.6 for the fields;
 * work log of two committees in 2003 for what communities do themselves).
 * @source frequencies, seasons and disposing units: assumption
 */
export const MATTER_KINDS: readonly MatterKind[] = [
  {
    eventType: '市容环卫',
    mainType: '生活垃圾',
    subTypes: ['垃圾清运不及时', '垃圾分类点满溢', '楼道堆物', '大件垃圾乱放'],
    weight: 13,
    units: [
      ['community', 62],
      ['区城管局', 28],
      ['subdistrict', 10],
    ],
    natures: COMPLAINTS,
    onEstates: { old: 1.2, unmanaged: 1.9, resettlement: 1.2 },
    inMonths: SUMMER,
  },
  {
    eventType: '市容环卫',
    mainType: '占道与违建',
    subTypes: ['占道经营', '毁绿种菜', '违章搭建', '乱贴小广告'],
    weight: 8,
    units: [
      ['区城管局', 60],
      ['subdistrict', 26],
      ['community', 14],
    ],
    natures: COMPLAINTS,
    onEstates: { resettlement: 1.9, unmanaged: 1.3 },
    inMonths: { 3: 1.3, 4: 1.3, 10: 1.2 },
  },
  {
    eventType: '市政设施',
    mainType: '道路与排水',
    subTypes: ['路面破损', '雨后积水', '窨井盖松动', '下水道堵塞'],
    weight: 8,
    units: [
      ['区住建局', 52],
      ['subdistrict', 30],
      ['community', 18],
    ],
    natures: REQUESTS,
    onEstates: { old: 1.6, unmanaged: 1.5 },
    inMonths: RAINY,
    rain: 4,
  },
  {
    eventType: '市政设施',
    mainType: '照明与供能',
    subTypes: ['路灯不亮', '水压不足', '停电', '燃气报修'],
    weight: 6,
    units: [
      ['供电单位', 34],
      ['供水单位', 34],
      ['燃气单位', 14],
      ['区住建局', 18],
    ],
    natures: REQUESTS,
    onEstates: { old: 1.3 },
    inMonths: { ...SUMMER, ...WINTER },
  },
  {
    eventType: '房屋管理',
    mainType: '房屋维修',
    subTypes: ['屋面渗漏', '外墙脱落', '公共管道老化', '维修资金使用'],
    weight: 8,
    units: [
      ['区住建局', 54],
      ['subdistrict', 26],
      ['community', 20],
    ],
    natures: REQUESTS,
    onEstates: { old: 2.1, mixed: 1.4, commercial: 0.7 },
    inMonths: RAINY,
    rain: 3,
  },
  {
    eventType: '房屋管理',
    mainType: '加装电梯',
    subTypes: ['加梯意见征集', '加梯采光争议', '加梯补贴咨询'],
    weight: 2.5,
    units: [
      ['community', 46],
      ['区住建局', 36],
      ['subdistrict', 18],
    ],
    natures: ENQUIRIES,
    onEstates: { old: 2.6, commercial: 0.2, unmanaged: 0.4, resettlement: 0.6 },
  },
  {
    eventType: '物业服务',
    mainType: '物业企业履职',
    subTypes: ['保洁不到位', '门禁损坏', '电梯故障', '物业费争议', '公共收益不公开'],
    weight: 12,
    units: [
      ['community', 44],
      ['区住建局', 36],
      ['subdistrict', 20],
    ],
    natures: COMPLAINTS,
    onEstates: { unmanaged: 0.1, old: 0.6, resettlement: 1.1 },
  },
  {
    eventType: '物业服务',
    mainType: '业主自治',
    subTypes: ['业委会换届', '业委会备案咨询', '业主大会表决'],
    weight: 2.5,
    units: [
      ['community', 58],
      ['subdistrict', 42],
    ],
    natures: ENQUIRIES,
    onEstates: { unmanaged: 0.05, old: 0.5, resettlement: 0.6 },
  },
  {
    eventType: '交通秩序',
    mainType: '停车',
    subTypes: ['占用消防通道', '车位不足', '飞线充电', '僵尸车', '非机动车乱停'],
    weight: 12,
    units: [
      ['community', 40],
      ['区公安部门', 32],
      ['区城管局', 20],
      ['区消防部门', 8],
    ],
    natures: COMPLAINTS,
    onEstates: { old: 1.5, resettlement: 1.2, mixed: 1.2 },
  },
  {
    eventType: '环境保护',
    mainType: '噪声油烟',
    subTypes: ['施工噪声', '广场舞噪声', '餐饮油烟', '邻里装修噪声'],
    weight: 9,
    units: [
      ['区生态环境局', 34],
      ['区城管局', 26],
      ['community', 30],
      ['区公安部门', 10],
    ],
    natures: COMPLAINTS,
    onEstates: { mixed: 1.8 },
    inMonths: { 5: 1.2, ...SUMMER },
  },
  {
    eventType: '公共安全',
    mainType: '消防与治安',
    subTypes: ['消防设施损坏', '电动车进楼', '高空抛物', '群租房'],
    weight: 6,
    units: [
      ['区消防部门', 34],
      ['区公安部门', 30],
      ['community', 28],
      ['subdistrict', 8],
    ],
    natures: COMPLAINTS,
    onEstates: { unmanaged: 1.5, resettlement: 1.4 },
    inMonths: WINTER,
  },
  {
    eventType: '邻里关系',
    mainType: '邻里纠纷',
    subTypes: ['漏水纠纷', '宠物扰民', '公共空间占用', '家庭矛盾'],
    weight: 6,
    units: [
      ['community', 88],
      ['区公安部门', 7],
      ['subdistrict', 5],
    ],
    natures: REQUESTS,
    onEstates: { old: 1.3, resettlement: 1.2 },
  },
  {
    eventType: '社会救助与养老',
    mainType: '养老服务',
    subTypes: ['助餐点', '独居老人探访', '适老化改造', '高龄津贴咨询'],
    weight: 5,
    units: [
      ['community', 60],
      ['区民政局', 34],
      ['subdistrict', 6],
    ],
    natures: ENQUIRIES,
    onEstates: { old: 1.6, unmanaged: 1.3, commercial: 0.7 },
    inMonths: { 10: 1.3, ...WINTER },
  },
  {
    eventType: '社会救助与养老',
    mainType: '困难帮扶',
    subTypes: ['低保申请', '临时救助', '残疾人服务'],
    weight: 3,
    units: [
      ['区民政局', 48],
      ['community', 38],
      ['subdistrict', 14],
    ],
    natures: REQUESTS,
    onEstates: { resettlement: 1.2, unmanaged: 1.4 },
    inMonths: { 1: 1.3, 12: 1.2 },
  },
  {
    eventType: '社会保障',
    mainType: '就业与社保',
    subTypes: ['社保缴费咨询', '就业登记', '医保报销咨询', '居住证明'],
    weight: 4,
    units: [
      ['区人社局', 52],
      ['community', 40],
      ['subdistrict', 8],
    ],
    natures: ENQUIRIES,
    inMonths: { 9: 1.2, 11: 1.3, 12: 1.4 },
  },
  {
    eventType: '教育文体',
    mainType: '入学与活动',
    subTypes: ['入学政策咨询', '暑托班', '活动室开放时间', '健身器材损坏'],
    weight: 4,
    units: [
      ['community', 52],
      ['区教体局', 42],
      ['subdistrict', 6],
    ],
    natures: IDEAS,
    inMonths: { 5: 1.4, 6: 1.7, 7: 1.4, 8: 1.5 },
  },
  {
    eventType: '卫生健康',
    mainType: '公共卫生',
    subTypes: ['蚊虫消杀', '疫苗接种咨询', '流浪猫狗', '家庭医生签约'],
    weight: 4,
    units: [
      ['community', 46],
      ['区卫健委', 42],
      ['区城管局', 12],
    ],
    natures: REQUESTS,
    inMonths: SUMMER,
  },
  {
    eventType: '市场监管',
    mainType: '消费与食品',
    subTypes: ['食品安全', '预付卡纠纷', '商铺无证经营'],
    weight: 4,
    units: [
      ['区市场监管局', 88],
      ['subdistrict', 12],
    ],
    natures: COMPLAINTS,
    onEstates: { mixed: 1.7 },
  },
  {
    eventType: '交通运输',
    mainType: '公共出行',
    subTypes: ['公交线路建议', '共享单车停放', '站台设施'],
    weight: 2,
    units: [['区交通运输局', 100]],
    natures: IDEAS,
  },
  {
    eventType: '社区服务',
    mainType: '社区活动与建议',
    subTypes: ['志愿服务报名', '议事会议题建议', '社区活动安排', '便民服务点'],
    weight: 4,
    units: [
      ['community', 96],
      ['subdistrict', 4],
    ],
    natures: IDEAS,
  },
];
