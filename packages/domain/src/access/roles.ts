import type { Permission } from './permissions';

/**
 * A role (角色) as shipped. The database holds the roles in force; this table seeds it and is what a new
 * district starts from.
 * @source domain.md section 7; decision record 0006
 */
export interface RoleDefinition {
  readonly zh: string;
  readonly en: string;
  readonly permissions: readonly Permission[];
}

const reader = [
  'division.read',
  'indicator.read',
  'matter.read',
  'workItem.read',
  'attachment.read',
] as const;

/**
 * The roles that a district starts with. An applicant for a task (`departmentOfficer`) and the panel that
 * decides (`admissionPanel`, 减负联席会议) are never one person: see {@link EXCLUSIVE_PERMISSIONS}.
 * @source domain.md section 7; issue decision on task admission; decision record 0006
 */
export const DEFAULT_ROLES = {
  systemAdministrator: {
    zh: '系统管理员',
    en: 'System administrator',
    permissions: [
      'division.read',
      'division.manage',
      'account.read',
      'account.manage',
      'role.grant',
      'apiKey.manage',
      'calendar.manage',
      'workItem.read',
    ],
  },
  districtOfficial: {
    zh: '区级领导（看数）',
    en: 'District official',
    permissions: [
      ...reader,
      'organisation.read',
      'incubation.read',
      'funding.read',
      'assessment.read',
      'ownersCommittee.read',
      'plaque.read',
      'inspection.read',
      'reporting.read',
      'mandateList.read',
      'taskAdmission.read',
      'governmentDuty.read',
      'communityTask.read',
    ],
  },
  districtCivilAffairs: {
    zh: '区民政干部',
    en: 'District civil affairs officer',
    permissions: [
      ...reader,
      'import.read',
      'import.manage',
      'matter.import',
      'workLog.import',
      'person.read',
      'person.manage',
      'personalData.reveal',
      'organisation.read',
      'organisation.manage',
      'organisation.import',
      'organisation.verify',
      'organisation.register',
      'incubation.read',
      'funding.read',
      'assessment.read',
      'assessment.manage',
      'ownersCommittee.read',
      'plaque.read',
      'plaque.record',
      'inspection.read',
      'inspection.record',
      'reporting.read',
      'reporting.manage',
      'mandateList.read',
      'mandateList.manage',
      'taskAdmission.read',
      'governmentDuty.read',
      'governmentDuty.manage',
      'communityTask.read',
      'communityTask.handle',
    ],
  },
  subdistrictOfficer: {
    zh: '街道干部',
    en: 'Subdistrict officer',
    permissions: [
      ...reader,
      'import.read',
      'import.manage',
      'matter.import',
      'workLog.import',
      'person.read',
      'person.manage',
      'personalData.reveal',
      'organisation.read',
      'organisation.manage',
      'organisation.import',
      'organisation.register',
      'incubation.read',
      'ownersCommittee.read',
      'ownersCommittee.manage',
      'plaque.read',
      'plaque.record',
      'inspection.read',
      'inspection.record',
      'reporting.read',
      'reporting.manage',
      'mandateList.read',
      'taskAdmission.read',
      'governmentDuty.read',
      'communityTask.read',
      'communityTask.handle',
      'communityTask.assign',
    ],
  },
  committeeMember: {
    zh: '居委会成员',
    en: "Residents' committee member",
    permissions: [
      ...reader,
      'person.read',
      'organisation.read',
      'ownersCommittee.read',
      'ownersCommittee.manage',
      'plaque.read',
      'plaque.record',
      'inspection.read',
      'inspection.record',
      'reporting.read',
      'reporting.fill',
      'mandateList.read',
      'taskAdmission.read',
      'taskAdmission.answer',
      'governmentDuty.read',
      'communityTask.read',
      'communityTask.handle',
    ],
  },
  hubManager: {
    zh: '枢纽组织负责人',
    en: 'Hub organisation manager',
    permissions: [
      ...reader,
      'import.read',
      'import.manage',
      'person.read',
      'person.manage',
      'personalData.reveal',
      'organisation.read',
      'organisation.manage',
      'organisation.import',
      'organisation.verify',
      'incubation.read',
      'incubation.manage',
      'incubation.mentor',
      'funding.read',
      'funding.manage',
      'assessment.read',
      'assessment.manage',
      'ownersCommittee.read',
    ],
  },
  hubMentor: {
    zh: '孵化督导',
    en: 'Hub mentor',
    permissions: [
      'division.read',
      'workItem.read',
      'attachment.read',
      'person.read',
      'organisation.read',
      'organisation.manage',
      'organisation.verify',
      'incubation.read',
      'incubation.mentor',
    ],
  },
  hubFinance: {
    zh: '枢纽组织财务',
    en: 'Hub finance officer',
    permissions: [
      'division.read',
      'workItem.read',
      'attachment.read',
      'organisation.read',
      'incubation.read',
      'funding.read',
      'funding.pay',
    ],
  },
  assessor: {
    zh: '评审专家',
    en: 'Assessor',
    permissions: ['division.read', 'workItem.read', 'incubation.assess', 'assessment.score'],
  },
  organisationUser: {
    zh: '社会组织用户',
    en: 'Organisation user',
    permissions: ['division.read', 'workItem.read'],
  },
  auditor: { zh: '审计管理员', en: 'Auditor', permissions: ['division.read', 'audit.read'] },
  apiClient: {
    zh: '接口调用方',
    en: 'API client',
    permissions: [
      'division.read',
      'indicator.read',
      'matter.read',
      'organisation.read',
      'mandateList.read',
      'taskAdmission.read',
      'communityTask.read',
    ],
  },
  departmentOfficer: {
    zh: '部门经办人',
    en: 'Department officer',
    permissions: [
      'division.read',
      'workItem.read',
      'taskAdmission.apply',
      'attachment.read',
      'plaque.read',
      'inspection.read',
      'inspection.announce',
      'reporting.read',
      'mandateList.read',
      'taskAdmission.read',
      'governmentDuty.read',
      'governmentDuty.act',
      'communityTask.read',
      'communityTask.assign',
    ],
  },
  admissionPanel: {
    zh: '减负联席会议',
    en: 'Task admission panel',
    permissions: [
      'division.read',
      'workItem.read',
      'taskAdmission.decide',
      'attachment.read',
      'plaque.read',
      'inspection.read',
      'reporting.read',
      'mandateList.read',
      'taskAdmission.read',
      'governmentDuty.read',
      'communityTask.read',
    ],
  },
} as const satisfies Record<string, RoleDefinition>;

/** Code of a shipped role. @source decision record 0006 */
export type DefaultRole = keyof typeof DEFAULT_ROLES;

/**
 * Pairs of permissions that one account may never hold together, wherever it holds them.
 * @source separation of applicant and decider (准入申请与审定分离), of approving and paying (审批与拨付分离); decision record 0006
 */
export const EXCLUSIVE_PERMISSIONS: readonly (readonly [Permission, Permission])[] = [
  ['taskAdmission.apply', 'taskAdmission.decide'],
  ['account.manage', 'audit.read'],
  ['funding.manage', 'funding.pay'],
  ['governmentDuty.manage', 'governmentDuty.act'],
];
