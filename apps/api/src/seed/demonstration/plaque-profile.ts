/** A plaque that departments want at communities, with whether it was ever admitted. */
export interface PlaqueKind {
  readonly name: string;
  readonly department: string;
  /** Null for what nobody admitted. */
  readonly permit: { readonly reference: string; readonly lasting: boolean } | null;
  /** How many communities of a hundred have it. */
  readonly share: number;
}

const lasting = (number: number) => ({ reference: `崇减负准〔2025〕${String(number)}号`, lasting: true });
const limited = (number: number) => ({ reference: `崇减负准〔2025〕${String(number)}号`, lasting: false });

/** Plaques as they are seen at residents' committees; names and departments are usual ones, the rest is invented. */
export const PLAQUE_KINDS: readonly PlaqueKind[] = [
  { name: '社区党群服务中心', department: '区委组织部', permit: lasting(1), share: 100 },
  { name: '新时代文明实践站', department: '区委宣传部', permit: lasting(2), share: 96 },
  { name: '人民调解委员会', department: '区司法局', permit: lasting(3), share: 94 },
  { name: '退役军人服务站', department: '区退役军人事务局', permit: lasting(4), share: 90 },
  { name: '社区警务室', department: '区公安分局', permit: lasting(5), share: 72 },
  { name: '未成年人关爱服务站', department: '区民政局', permit: limited(6), share: 48 },
  { name: '妇女儿童之家', department: '区妇联', permit: limited(7), share: 60 },
  { name: '老年学校', department: '区教育局', permit: limited(8), share: 45 },
  { name: '科普教育基地', department: '区科学技术协会', permit: limited(9), share: 34 },
  { name: '消费维权服务站', department: '区市场监督管理局', permit: null, share: 30 },
  { name: '书香社区', department: '区文化局', permit: null, share: 26 },
  { name: '防震减灾示范社区', department: '区应急管理局', permit: null, share: 18 },
  { name: '反诈宣传工作站', department: '区公安分局', permit: null, share: 38 },
  { name: '垃圾分类示范点', department: '区城市管理局', permit: null, share: 22 },
];

/** Where plaques hang. */
export const PLAQUE_PLACES: readonly (readonly [string, number])[] = [
  ['服务中心正门', 5],
  ['一楼大厅', 3],
  ['二楼活动室', 3],
  ['院墙外侧', 1],
];
