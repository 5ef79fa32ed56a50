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
  'indicator.read': { zh: '查看指标', en: 'Read indicators' },
  'import.read': { zh: '查看导入批次', en: 'Read import batches' },
  'import.manage': { zh: '上传、校验、导入与撤销台账', en: 'Upload, check, commit and undo imports' },
  'account.read': { zh: '查看账号', en: 'Read accounts' },
  'account.manage': { zh: '开通、停用账号', en: 'Create and disable accounts' },
  'role.grant': { zh: '授予与收回角色', en: 'Grant and revoke roles' },
  'apiKey.manage': { zh: '发放与吊销接口密钥', en: 'Issue and revoke API keys' },
  'audit.read': { zh: '查看操作日志', en: 'Read the audit log' },
  'calendar.manage': { zh: '维护工作日历', en: 'Maintain the working-day calendar' },
  'personalData.reveal': {
    zh: '查看未脱敏的个人信息（须说明理由）',
    en: 'Reveal masked personal data, with a reason',
  },
  'workItem.read': { zh: '查看待办', en: 'Read work items' },
  'attachment.read': { zh: '下载附件', en: 'Download attachments' },
  'taskAdmission.apply': { zh: '申请任务准入', en: 'Apply for task admission' },
  'taskAdmission.decide': { zh: '审定任务准入', en: 'Decide on task admission' },
} as const satisfies Record<string, { zh: string; en: string }>;

/** Name of a permission, `<thing>.<act>`. @source decision record 0006 */
export type Permission = keyof typeof PERMISSIONS;

/** All permissions, in the order of the table. @source decision record 0006 */
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

/** Whether a text names a permission. @source decision record 0006 */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}
