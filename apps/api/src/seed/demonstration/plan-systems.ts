import { type IsoDate, isoDate, type OutsideSystemKind, type OutsideSystemLevel } from '@weizhi/domain';

/** An invented outside system or work group. */
export interface SystemPlan {
  readonly kind: OutsideSystemKind;
  readonly name: string;
  readonly level: OutsideSystemLevel;
  readonly department: string;
  readonly purpose: string;
  readonly peopleAsked: number;
  /** Code of the subdistrict whose communities are in it; null for the whole district. */
  readonly subdistrictCode: string | null;
  readonly activeFrom: IsoDate;
  readonly activeUntil: IsoDate | null;
  /** Minutes a week and weeks sampled; null for what was not measured. */
  readonly sample: readonly [minutes: number, weeks: number] | null;
  /** Headings of its record by household, with the codes of the elements they ask for; `household` for its number, null for what is not held. */
  readonly fields: readonly (readonly [heading: string, element: string | null])[];
}

type Profile = readonly [
  OutsideSystemKind,
  name: string,
  OutsideSystemLevel,
  department: string,
  purpose: string,
  peopleAsked: number,
  sample: readonly [number, number] | null,
];

const PROFILES: readonly Profile[] = [
  ['platform', '社区治理信息填报平台', 'provincial', '区民政局', '社区和居民基本情况填报', 2, [150, 4]],
  ['platform', '安全隐患排查系统', 'municipal', '区应急管理局', '住户安全隐患逐户录入', 3, [240, 4]],
  ['platform', '基层卫生健康服务系统', 'provincial', '区卫健委', '健康服务对象登记', 2, [90, 2]],
  ['platform', '残疾人服务信息系统', 'national', '区残联', '残疾人基本状况更新', 1, null],
  ['platform', '退役军人服务平台', 'national', '区退役军人事务局', '走访记录', 1, null],
  ['platform', '网格事件上报系统', 'district', '区委政法委', '网格事件上报', 8, [320, 4]],
  ['platform', '文明创建资料报送系统', 'municipal', '区委宣传部', '创建资料上传', 2, [180, 2]],
  ['weChatGroup', '民政条线工作群', 'district', '区民政局', '通知和催报', 2, null],
  ['weChatGroup', '应急值班工作群', 'district', '区应急管理局', '值班报备', 3, null],
  ['dingTalkGroup', '全区社区书记工作群', 'district', '区委组织部', '工作部署', 1, null],
  ['weChatGroup', '创建工作日报群', 'district', '区委宣传部', '每日上传照片', 4, null],
];

/** Stands for the number of the household among codes of elements. */
export const HOUSEHOLD = 'household';

const SAFETY_FIELDS: SystemPlan['fields'] = [
  ['户编号', HOUSEHOLD],
  ['常住人数', 'residents'],
  ['是否使用瓶装液化气', 'gas'],
  ['电动车数量（辆）', 'electricBikes'],
  ['现场照片', null],
];

/** Plans what communities have to be in outside, some of it measured; one platform has its fields mapped. */
export function planSystems(): readonly SystemPlan[] {
  const whole = PROFILES.map(
    ([kind, name, level, department, purpose, peopleAsked, sample], index): SystemPlan => ({
      ...{ kind, name: `${name}（演示）`, level, department, purpose, peopleAsked, sample },
      ...{ subdistrictCode: null, activeUntil: null },
      activeFrom: isoDate(`2025-${String((index % 9) + 1).padStart(2, '0')}-01`),
      fields: name === '安全隐患排查系统' ? SAFETY_FIELDS : [],
    }),
  );
  const ended: SystemPlan = {
    ...{
      kind: 'dingTalkGroup',
      name: '第七次普查工作群（演示）',
      level: 'subdistrict',
      department: '区统计局',
    },
    ...{ purpose: '普查进度填报', peopleAsked: 4, subdistrictCode: '320613001000', sample: null, fields: [] },
    ...{ activeFrom: isoDate('2025-01-01'), activeUntil: isoDate('2025-12-31') },
  };
  return [...whole, ended];
}
