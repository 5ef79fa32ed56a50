import type { InspectionSubject } from '@weizhi/domain';

/** A campaign of a department: the same inspection at some of the communities, within some days. */
export interface CampaignProfile {
  readonly department: string;
  readonly title: string;
  readonly subject: InspectionSubject;
  readonly basis: string;
  readonly from: string;
  /** Over how many days the communities are visited. */
  readonly days: number;
  /** How many communities of a hundred are visited. */
  readonly share: number;
  /** What it may find. */
  readonly findings: readonly string[];
}

/** Campaigns that were held; departments and subjects are usual ones, the rest is invented. */
export const HELD_CAMPAIGNS: readonly CampaignProfile[] = [
  {
    ...{ department: '区消防救援大队', title: '节前消防安全检查', subject: 'fireSafety' },
    ...{ basis: '消防法第五十三条', from: '2026-01-20', days: 12, share: 46 },
    findings: ['楼道堆放杂物', '消防通道被占用', '灭火器过期'],
  },
  {
    ...{ department: '区应急管理局', title: '安全生产月检查', subject: 'fireSafety' },
    ...{ basis: '安全生产法第六十五条', from: '2026-03-16', days: 15, share: 34 },
    findings: ['电动自行车飞线充电', '楼道堆放杂物'],
  },
  {
    ...{ department: '区城市管理局', title: '垃圾分类评比检查', subject: 'wasteSorting' },
    ...{ basis: '江苏省生活垃圾管理条例', from: '2026-04-07', days: 20, share: 60 },
    findings: ['投放点保洁不到位', '公示牌缺失'],
  },
  {
    ...{ department: '区市场监督管理局', title: '食品安全巡查', subject: 'foodSafety' },
    ...{ basis: '食品安全法第一百一十条', from: '2026-05-11', days: 15, share: 28 },
    findings: ['食堂留样不足'],
  },
  {
    ...{ department: '区委组织部', title: '党建工作季度检查', subject: 'partyBuilding' },
    ...{ basis: '区级党建工作要点（演示数据）', from: '2026-06-15', days: 12, share: 52 },
    findings: ['会议记录不完整'],
  },
  {
    ...{ department: '区民政局', title: '民政台账检查', subject: 'ledgerCheck' },
    ...{ basis: '区民政工作要点（演示数据）', from: '2026-09-07', days: 15, share: 40 },
    findings: ['台账与系统不一致', '低保复核材料缺页'],
  },
  {
    ...{ department: '区委宣传部', title: '文明创建实地检查', subject: 'civilisation' },
    ...{ basis: '文明城市测评体系', from: '2026-10-12', days: 18, share: 66 },
    findings: ['公益广告破损', '小广告清理不及时'],
  },
  {
    ...{ department: '区公安分局', title: '平安社区检查', subject: 'publicSecurity' },
    ...{ basis: '平安建设考核办法（演示数据）', from: '2026-10-19', days: 12, share: 38 },
    findings: ['出租房信息未更新'],
  },
];

/** Inspections of the first subdistrict that are to come: the second meets and repeats the first. */
export const COMING_CAMPAIGNS: readonly Omit<CampaignProfile, 'share' | 'findings'>[] = [
  {
    ...{ department: '区消防救援大队', title: '冬季消防安全检查', subject: 'fireSafety' },
    ...{ basis: '消防法第五十三条', from: '2026-12-08', days: 1 },
  },
  {
    ...{ department: '区应急管理局', title: '岁末安全检查', subject: 'fireSafety' },
    ...{ basis: '安全生产法第六十五条', from: '2026-12-08', days: 1 },
  },
  {
    ...{ department: '区民政局', title: '年终民政工作检查', subject: 'civilAffairs' },
    ...{ basis: '区民政工作要点（演示数据）', from: '2026-12-15', days: 2 },
  },
];
