import { type Actor, can, type Permission } from '@weizhi/domain';

export interface MenuEntry {
  readonly path: string;
  readonly label: string;
  readonly permission: Permission;
}

/** The menu, today's work first. An entry shows when its permission is held anywhere. */
export const MENU: readonly MenuEntry[] = [
  { path: '/', label: '待办', permission: 'workItem.read' },
  { path: '/divisions', label: '区划', permission: 'division.read' },
  { path: '/activities', label: '活动', permission: 'participation.read' },
  { path: '/participation-records', label: '参与记录', permission: 'participation.read' },
  { path: '/surveys', label: '问卷与抽样', permission: 'participation.record' },
  { path: '/plaques', label: '挂牌', permission: 'plaque.read' },
  { path: '/inspections', label: '检查', permission: 'inspection.read' },
  { path: '/tasks', label: '社区任务', permission: 'communityTask.read' },
  { path: '/task-admissions', label: '任务准入', permission: 'taskAdmission.read' },
  { path: '/mandate-lists', label: '职责清单', permission: 'mandateList.read' },
  { path: '/burden-reports', label: '负担反映', permission: 'burdenReport.read' },
  { path: '/burden-pools', label: '负担汇总', permission: 'burdenReport.readPooled' },
  { path: '/government-duties', label: '政府职责', permission: 'governmentDuty.read' },
  { path: '/time-use', label: '我的工作时间', permission: 'timeUse.record' },
  { path: '/time-use-draws', label: '工时抽样', permission: 'timeUse.read' },
  { path: '/organisations', label: '社会组织', permission: 'organisation.read' },
  { path: '/incubation-cases', label: '孵化', permission: 'incubation.read' },
  { path: '/incubation-scores', label: '孵化评审', permission: 'incubation.assess' },
  { path: '/funding/contracts', label: '项目与合同', permission: 'funding.read' },
  { path: '/funding/funds', label: '发展基金', permission: 'funding.read' },
  { path: '/annual-accounts', label: '年度财务', permission: 'funding.read' },
  { path: '/assessments', label: '社会组织评估', permission: 'assessment.read' },
  { path: '/assessment-scores', label: '评估评分', permission: 'assessment.score' },
  { path: '/owners-committees', label: '业主委员会', permission: 'ownersCommittee.read' },
  { path: '/elections', label: '选举和推荐', permission: 'election.read' },
  { path: '/project-votes', label: '项目投票', permission: 'projectVote.read' },
  { path: '/form-demands', label: '报表与台账', permission: 'reporting.read' },
  { path: '/fills', label: '一次填报', permission: 'reporting.fill' },
  { path: '/outside-systems', label: '外部系统', permission: 'reporting.read' },
  { path: '/committee-staffing', label: '居委会岗位', permission: 'workLog.import' },
  { path: '/submissions', label: '来件核对', permission: 'organisation.manage' },
  { path: '/form-templates', label: '文书模板', permission: 'organisation.manage' },
  { path: '/imports', label: '导入中心', permission: 'import.read' },
  { path: '/snapshots', label: '数据快照', permission: 'indicator.read' },
  { path: '/rules', label: '规则', permission: 'ruleSet.read' },
  { path: '/accounts', label: '账号', permission: 'account.read' },
  { path: '/roles', label: '角色', permission: 'account.read' },
  { path: '/api-keys', label: '接口密钥', permission: 'apiKey.manage' },
  { path: '/audit-log', label: '操作日志', permission: 'audit.read' },
];

export function menuFor(actor: Actor): readonly MenuEntry[] {
  return MENU.filter(({ permission }) => can(actor, permission));
}

/** The entry that a path belongs to. */
export function entryOf(path: string): MenuEntry | undefined {
  return MENU.find((entry) =>
    entry.path === '/' ? path === '/' : path === entry.path || path.startsWith(`${entry.path}/`),
  );
}
