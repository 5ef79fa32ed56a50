/**
 * Every permission there is, with the sentence that a role administrator reads. A permission is granted
 * over a division subtree; there is no permission outside this table.
 * @source decision record 0006
 */
export const PERMISSIONS = {
  'division.read': {
    zh: '查看区划、小区、楼栋与网格',
    en: 'Read divisions, estates, buildings and grid cells',
  },
  'division.manage': {
    zh: '调整区划：更名、改隶、合并、拆分',
    en: 'Rename, re-parent, merge and split divisions',
  },
  'matter.read': { zh: '查看事项', en: 'Read matters' },
  'matter.import': { zh: '导入事项台账', en: 'Import ledgers of matters' },
  'workLog.import': {
    zh: '导入居委会工作日志和岗位数',
    en: 'Import work logs and full-time posts of committees',
  },
  'indicator.read': { zh: '查看指标', en: 'Read indicators' },
  'import.read': { zh: '查看导入批次', en: 'Read import batches' },
  'import.manage': { zh: '上传、校验、导入与撤销台账', en: 'Upload, check, commit and undo imports' },
  'account.read': { zh: '查看账号', en: 'Read accounts' },
  'account.manage': { zh: '开通、停用账号', en: 'Create and disable accounts' },
  'role.grant': { zh: '授予与收回角色', en: 'Grant and revoke roles' },
  'apiKey.manage': { zh: '发放与吊销接口密钥', en: 'Issue and revoke API keys' },
  'audit.read': { zh: '查看操作日志', en: 'Read the audit log' },
  'ruleSet.read': { zh: '查看本区规则', en: 'Read the rules of a district' },
  'ruleSet.manage': { zh: '制定本区规则的新版本', en: 'Set new versions of the rules of a district' },
  'calendar.manage': { zh: '维护工作日历', en: 'Maintain the working-day calendar' },
  'personalData.reveal': {
    zh: '查看未脱敏的个人信息（须说明理由）',
    en: 'Reveal masked personal data, with a reason',
  },
  'workItem.read': { zh: '查看待办', en: 'Read work items' },
  'attachment.read': { zh: '下载附件', en: 'Download attachments' },
  'person.read': { zh: '查看人员（脱敏）', en: 'Read persons, masked' },
  'person.manage': { zh: '登记人员及其任职', en: 'Record persons and the posts they hold' },
  'participation.read': { zh: '查看参与记录（化名）', en: 'Read records of participation, under pseudonyms' },
  'participation.record': {
    zh: '登记、导入、更正参与记录',
    en: 'Record, import and correct participation',
  },
  'organisation.read': { zh: '查看社会组织', en: 'Read social organisations' },
  'organisation.manage': {
    zh: '登记、修改社会组织及其材料',
    en: 'Record and change social organisations and their documents',
  },
  'organisation.import': { zh: '导入社会组织台账', en: 'Import ledgers of social organisations' },
  'organisation.verify': { zh: '核验材料与四要素', en: 'Verify evidence and the four elements' },
  'organisation.register': {
    zh: '办理备案、登记与信用标记',
    en: 'Decide on filing, registration and credit flags',
  },
  'incubation.read': { zh: '查看孵化项目与个案', en: 'Read incubation programmes and cases' },
  'incubation.manage': { zh: '办理孵化个案', en: 'Take incubation cases through their stages' },
  'incubation.mentor': { zh: '记录督导、培训与服务', en: 'Record mentoring, training and services' },
  'incubation.assess': { zh: '评审孵化个案', en: 'Score incubation cases that are assigned' },
  'funding.read': { zh: '查看资金与合同', en: 'Read funds and contracts' },
  'funding.manage': {
    zh: '办理立项、合同、预算与资助',
    en: 'Manage purchases, contracts, budgets and awards',
  },
  'funding.pay': { zh: '拨付资金', en: 'Pay instalments' },
  'assessment.read': { zh: '查看社会组织评估', en: 'Read assessments of organisations' },
  'assessment.manage': { zh: '组织评估、审定与公布', en: 'Run, decide and publish assessments' },
  'assessment.score': { zh: '评估打分', en: 'Score assessments that are assigned' },
  'ownersCommittee.read': { zh: '查看业主大会与业委会', en: "Read owners' assemblies and committees" },
  'ownersCommittee.manage': {
    zh: '办理业委会组建、换届与表决',
    en: "Manage formation, re-election and votes of owners' committees",
  },
  'election.read': { zh: '查看选举', en: 'Read elections' },
  'election.manage': {
    zh: '组织选举：登记选民、候选人、发票和计票',
    en: 'Hold elections: roll, candidates, papers and count',
  },
  'projectVote.read': { zh: '查看项目投票', en: 'Read votes on projects' },
  'projectVote.manage': {
    zh: '组织项目投票、录入和导入选票',
    en: 'Hold votes on projects, enter and import their ballots',
  },
  'alert.explain': { zh: '说明预警', en: 'Explain alerts' },
  'alert.supervise': { zh: '督办预警', en: 'Have alerts seen to' },
  'snapshot.take': { zh: '取数据快照、审核、锁定', en: 'Take, review and lock snapshots of figures' },
  'snapshot.review': { zh: '核对快照中本级的数据', en: 'Review the own part of a snapshot' },
  'snapshot.approve': { zh: '批准、发布、撤回数据快照', en: 'Approve, publish and withdraw snapshots' },
  'plaque.read': { zh: '查看挂牌', en: 'Read plaques' },
  'plaque.record': {
    zh: '登记挂牌的挂出、活动、核查与摘除',
    en: 'Record what hangs, what it is used for, checks and removals',
  },
  'inspection.read': { zh: '查看检查', en: 'Read inspections' },
  'inspection.announce': {
    zh: '通知、登记本部门的检查',
    en: 'Announce and record inspections of a department',
  },
  'inspection.record': {
    zh: '登记检查占用的工时和整改',
    en: 'Record the time that inspections take, and what was put right',
  },
  'reporting.read': { zh: '查看报表与填报情况', en: 'Read demanded forms and who has answered' },
  'reporting.fill': { zh: '填报与更正', en: 'Fill forms in and correct what was filled in' },
  'reporting.manage': {
    zh: '维护数据项与外部系统、催办',
    en: 'Maintain canonical elements and outside systems, and remind',
  },
  'mandateList.read': { zh: '查看职责清单', en: 'Read mandate lists' },
  'mandateList.manage': { zh: '编制、公布职责清单', en: 'Draw up and publish mandate lists' },
  'taskAdmission.read': { zh: '查看任务准入公示', en: 'Read the register of task admissions' },
  'taskAdmission.answer': { zh: '反馈社区对准入申请的意见', en: 'Answer a hearing for a community' },
  'governmentDuty.read': { zh: '查看政府职责', en: 'Read duties of government' },
  'governmentDuty.manage': { zh: '登记部门职责', en: 'Register duties of departments' },
  'governmentDuty.act': { zh: '登记职责履行情况', en: 'Record what was done for a duty' },
  'burdenReport.read': {
    zh: '查看本人反映或者由本人认定的负担',
    en: 'Read burden reports filed or ruled on by oneself',
  },
  'burdenReport.file': { zh: '反映负担', en: 'Report burdens' },
  'burdenReport.rule': { zh: '认定负担反映', en: 'Rule on burden reports' },
  'burdenReport.readPooled': { zh: '查看负担反映汇总', en: 'Read pooled burden reports' },
  'taskAdmission.apply': { zh: '申请任务准入', en: 'Apply for task admission' },
  'taskAdmission.decide': { zh: '审定任务准入', en: 'Decide on task admission' },
  'communityTask.read': { zh: '查看社区任务', en: 'Read tasks of communities' },
  'communityTask.handle': {
    zh: '登记、承接、办理社区任务',
    en: 'Record, accept, refuse and finish tasks of a community',
  },
  'communityTask.assign': {
    zh: '交办、撤回社区任务',
    en: 'Put tasks before communities, and take them back',
  },
  'timeUse.read': { zh: '查看工时抽样', en: 'Read which weeks are sampled for time use' },
  'timeUse.record': {
    zh: '自愿记录本人抽样周的工时',
    en: 'Log one’s own time in sampled weeks, voluntarily',
  },
  'timeUse.draw': { zh: '抽取工时抽样周', en: 'Draw the weeks that are sampled for time use' },
  'standardTime.manage': { zh: '维护标准工时', en: 'Maintain standard times' },
} as const satisfies Record<string, { zh: string; en: string }>;

/** Name of a permission, `<thing>.<act>`. @source decision record 0006 */
export type Permission = keyof typeof PERMISSIONS;

/** All permissions, in the order of the table. @source decision record 0006 */
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

/** Whether a text names a permission. @source decision record 0006 */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}
