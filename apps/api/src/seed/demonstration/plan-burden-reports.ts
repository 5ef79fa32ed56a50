import { type BurdenReportState, type BurdenSubject, type IsoDate, isoDate } from '@weizhi/domain';
import type { OfficialCommunity } from './plan-places';

/** An invented burden report. */
export interface BurdenReportPlan {
  readonly communityCode: string;
  readonly department: string;
  readonly subject: BurdenSubject;
  readonly content: string;
  readonly hours: number;
  readonly filedOn: IsoDate;
  readonly ruling: {
    readonly state: Exclude<BurdenReportState, 'filed' | 'withdrawn'>;
    readonly reason: string;
    readonly on: IsoDate;
  } | null;
}

type Profile = readonly [department: string, BurdenSubject, content: string, hours: number, filedOn: string];

const PROFILES: readonly Profile[] = [
  ['区委宣传部', 'system', '创建工作日报群要求每天上传不同角度的照片', 12, '2026-07-06'],
  ['区委宣传部', 'system', '资料上传平台经常退回，要在群里再报一次', 10, '2026-09-07'],
  ['区委宣传部', 'system', '群里点名通报上传慢的社区', 3, '2026-09-14'],
  ['区委宣传部', 'form', '创建台账与上季度重复，格式改了要重新填', 20, '2026-07-20'],
  ['区委宣传部', 'form', '同一批照片要报纸质和电子各一份', 8, '2026-08-03'],
  ['区委宣传部', 'form', '临时要求两天内补齐全年资料', 16, '2026-08-17'],
  ['区应急管理局', 'inspection', '同一个月内三次上门检查同样的内容', 9, '2026-08-10'],
  ['区应急管理局', 'form', '排查结果系统里填过，又要报表格', 14, '2026-09-21'],
  ['区统计局', 'task', '要求社区人员代为入户调查', 24, '2026-10-19'],
  ['区委宣传部', 'plaque', '要求再挂一块牌子并布置专门房间', 6, '2026-11-09'],
];

/** The first reports are ruled on. */
const RULED = 6;

const UPHELD: BurdenReportPlan['ruling'] = {
  state: 'upheld',
  reason: '与已有数据重复，应当取消（演示数据）',
  on: isoDate('2026-10-12'),
};

/** Plans reports of a settled quarter that can be pooled, some that cannot, and some that wait for the panel. */
export function planBurdenReports(communities: readonly OfficialCommunity[]): readonly BurdenReportPlan[] {
  const committees = communities.filter(({ kind }) => kind === 'community').slice(0, 5);
  return PROFILES.flatMap(([department, subject, content, hours, filedOn], index) => {
    const community = committees[index % committees.length];
    return community
      ? [
          {
            ...{ department, subject, hours, communityCode: community.code },
            content: `${content}（演示数据）`,
            filedOn: isoDate(filedOn),
            ruling: index < RULED ? UPHELD : null,
          },
        ]
      : [];
  });
}
